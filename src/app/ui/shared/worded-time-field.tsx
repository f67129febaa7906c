import { useWordsOf } from '../../state/use-app.ts';
import { fields as en } from '../../words/en/fields.ts';
import { fields as id } from '../../words/id/fields.ts';
import { TimeField, type TimeFieldProps } from '../kit/time-field.tsx';

/** A time that says itself when it cannot be read. */
export function WordedTimeField(field: Omit<TimeFieldProps, 'unreadable'>) {
  return <TimeField {...field} unreadable={useWordsOf({ id, en }).timeUnreadable} />;
}
