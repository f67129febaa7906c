import { isLocalDate } from '../../../domain/time/local-date.ts';
import { longDate } from '../../state/format.ts';
import { useApp } from '../../state/use-app.ts';
import { DateField, type DateFieldProps } from '../kit/date-field.tsx';

/** A date with its words below: browsers write numbers in their own order, and 03/12 is two days. */
export function WordedDateField({ hint, ...field }: DateFieldProps) {
  const language = useApp((state) => state.language);
  const words = isLocalDate(field.value) ? longDate(field.value, language) : null;
  return (
    <DateField
      {...field}
      hint={
        words && hint ? (
          <>
            {words}
            <br />
            {hint}
          </>
        ) : (
          (words ?? hint)
        )
      }
    />
  );
}
