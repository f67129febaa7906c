import type { LocalDate } from '../../../domain/time/local-date.ts';
import { callMove, callStructure } from '../../engine/organisation-calls.ts';
import { useToday } from '../../state/today.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { FormSheet } from '../form/form-sheet.tsx';
import { useSentForm } from '../form/use-sent-form.ts';
import { Fetched } from '../shared/fetched.tsx';
import { WordedDateField } from '../shared/worded-date-field.tsx';
import type { PersonSheetProps } from './edit-person-sheet.tsx';
import { postOf, PostFields, type PostTyped } from './post-fields.tsx';
import { unitTree } from './structure.ts';

/** Another unit or superior from a day on; a day to come waits at the server. */
export function MoveSheet({ person, onClose }: PersonSheetProps) {
  const words = useWordsOf({ id, en });
  const today = useToday();
  const { fetched: structure, again } = useFetched(callStructure, []);
  const form = useSentForm<PostTyped & { readonly from: string }, { readonly outcome: 'moved' | 'planned' }>({
    key: `person/${person.id}/move`,
    initial: {
      from: today ?? '',
      unitId: person.unitId,
      supervisorId: person.supervisorId ?? '',
    },
    missing: ({ from }) => (from === '' ? ['from'] : []),
    words: { missing: { from: words.fromMissing } },
    send: (typed) => callMove(person.id, { ...postOf(typed), from: typed.from as LocalDate }),
    said: ({ outcome }) => words.moved[outcome],
    onSent: onClose,
  });
  if (form === undefined) return null;
  const isToCome = today !== undefined && form.typed.from > today;
  return (
    <FormSheet
      of={form}
      title={words.moveTitle(person.name)}
      save={isToCome ? words.planMove : words.moveNow}
      onClose={onClose}
    >
      <WordedDateField {...form.field('from')} label={words.from} hint={words.fromHint} />
      <Fetched fetched={structure} onAgain={again} loading={words.loading}>
        {(value) => (
          <PostFields
            units={unitTree(value)}
            post={form.typed}
            supervisorName={person.supervisorName}
            person={person.id}
            onPost={form.change}
          />
        )}
      </Fetched>
    </FormSheet>
  );
}
