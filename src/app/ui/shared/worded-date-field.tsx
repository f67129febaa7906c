import { isLocalDate } from '../../../domain/time/local-date.ts';
import { longDate } from '../../state/format.ts';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { fields as en } from '../../words/en/fields.ts';
import { fields as id } from '../../words/id/fields.ts';
import { DateField, type DateFieldProps } from '../kit/date-field.tsx';

/** A date with its words below: 03-12 is two days to people of two countries. */
export function WordedDateField({ hint, ...field }: Omit<DateFieldProps, 'unreadable' | 'pick'>) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const inWords = isLocalDate(field.value) ? longDate(field.value, language) : null;
  return (
    <DateField
      {...field}
      unreadable={words.dateUnreadable}
      pick={words.pickDate}
      hint={
        inWords && hint ? (
          <>
            {inWords}
            <br />
            {hint}
          </>
        ) : (
          (inWords ?? hint)
        )
      }
    />
  );
}
