import { CalendarDays } from 'lucide';
import { useRef } from 'preact/hooks';
import { IconButton } from './icon-button.tsx';
import { dateText, isWholeDate, readDate } from './read-date.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';
import { useReadText } from './use-read-text.ts';

/** `value`, `min` and `max` are `2025-03-31`, or empty. */
export type DateFieldProps = Omit<TextFieldProps, 'type' | 'end'> & {
  /** Said of what is no day. */
  unreadable: string;
  /** Names the button that opens the phone's own calendar. */
  pick: string;
};

const reading = { read: readDate, isWhole: isWholeDate, write: dateText };

/** A day as it is written here, `31-03-2025`, whatever the phone speaks; its own calendar is a tap away. */
export function DateField({ value, onValue, unreadable, pick, error, onBlur, min, max, ...field }: DateFieldProps) {
  const own = useReadText(reading, { value, onValue });
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <TextField
      inputMode="numeric"
      autoComplete="off"
      maxLength={20}
      onKeyDown={({ key }) => key === 'Enter' && own.settle()}
      {...field}
      error={own.unreadable ? unreadable : error}
      value={own.text}
      onValue={own.onInput}
      onBlur={() => {
        own.settle();
        onBlur?.();
      }}
      end={
        <>
          <input
            ref={calendar}
            class="k-hidden"
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            min={min}
            max={max}
            value={value}
            onInput={(event) => onValue(event.currentTarget.value)}
          />
          <IconButton icon={CalendarDays} label={pick} onClick={() => calendar.current?.showPicker()} />
        </>
      }
    />
  );
}
