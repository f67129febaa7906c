import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { callSucceed } from '../../engine/organisation-calls.ts';
import { useToday } from '../../state/today.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { FormSheet } from '../form/form-sheet.tsx';
import { useSentForm } from '../form/use-sent-form.ts';
import { WordedDateField } from '../shared/worded-date-field.tsx';
import type { PersonSheetProps } from './edit-person-sheet.tsx';
import { SuperiorField } from './superior-field.tsx';

/** Another superior for all whom somebody supervises, from a day on. */
export function SuccessionSheet({ person, onClose }: PersonSheetProps) {
  const words = useWordsOf({ id, en });
  const today = useToday();
  const form = useSentForm<{ readonly from: string; readonly supervisorId: string }, { readonly people: number }>({
    key: `person/${person.id}/succession`,
    initial: { from: today ?? '', supervisorId: '' },
    missing: ({ from, supervisorId }) => [
      ...(from === '' ? (['from'] as const) : []),
      ...(supervisorId === '' ? (['supervisorId'] as const) : []),
    ],
    words: { missing: { from: words.fromMissing, supervisorId: words.successorMissing } },
    send: ({ from, supervisorId }) =>
      callSucceed(person.id, { supervisorId: supervisorId as Uuid, from: from as LocalDate }),
    said: ({ people }) => words.succeeded(people),
    onSent: onClose,
  });
  if (form === undefined) return null;
  const { value, error, onValue } = form.field('supervisorId');
  return (
    <FormSheet of={form} title={words.successionTitle(person.supervises)} save={words.succeed} onClose={onClose}>
      <p class="k-soft">{words.successionNote(person.name)}</p>
      <WordedDateField {...form.field('from')} label={words.from} hint={words.fromHint} />
      <SuperiorField
        unitId={person.unitId}
        value={value}
        presentName={null}
        mayBeNobody={false}
        except={person.id}
        error={error}
        onValue={onValue}
      />
    </FormSheet>
  );
}
