import { isWholeTime, readTime, timeText } from './read-time.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';
import { useReadText } from './use-read-text.ts';

/** `value` is `07:30`, or empty. */
export type TimeFieldProps = Omit<TextFieldProps, 'type' | 'end' | 'min' | 'max'> & {
  /** Said of what is no time. */
  unreadable: string;
};

const reading = { read: readTime, isWhole: isWholeTime, write: timeText };

/** A time as it is written here, `07.30`, whatever the phone speaks; digits alone are enough. */
export function TimeField({ value, onValue, unreadable, error, onBlur, ...field }: TimeFieldProps) {
  const own = useReadText(reading, { value, onValue });
  return (
    <TextField
      inputMode="numeric"
      onKeyDown={({ key }) => key === 'Enter' && own.settle()}
      autoComplete="off"
      maxLength={11}
      placeholder="00.00"
      {...field}
      error={own.unreadable ? unreadable : error}
      value={own.text}
      onValue={own.onInput}
      onBlur={() => {
        own.settle();
        onBlur?.();
      }}
    />
  );
}
