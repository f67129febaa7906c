import type { Uuid } from '../../../std/uuid.ts';
import { callAddPerson, type PersonForm } from '../../engine/organisation-calls.ts';
import { announce } from '../../state/app-state.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { FormSheet } from '../form/form-sheet.tsx';
import { useSentForm } from '../form/use-sent-form.ts';
import { PersonFields, personLimits } from './person-fields.tsx';
import { postOf, PostFields, type PostTyped } from './post-fields.tsx';
import type { UnitNode } from './structure.ts';

export interface NewPersonSheetProps {
  units: readonly UnitNode[];
  onClose: () => void;
}

/** Somebody new, with unit and superior. */
export function NewPersonSheet({ units, onClose }: NewPersonSheetProps) {
  const words = useWordsOf({ id, en });
  const nobody = { name: '', nip: '', employment: 'pns', position: '' } as const;
  const form = useSentForm<PersonForm & PostTyped, { id: Uuid }>({
    key: 'person/new',
    initial: { ...nobody, unitId: units[0]?.id ?? '', supervisorId: '' },
    limits: personLimits,
    words: {},
    async send(typed) {
      const result = await callAddPerson({ ...typed, ...postOf(typed) });
      if (result.kind === 'ok') announce(words.added(typed.name));
      return result;
    },
    onSent: onClose,
  });
  if (form === undefined) return null;
  return (
    <FormSheet of={form} title={words.addPerson} save={words.save} onClose={onClose}>
      <PersonFields of={form} />
      <PostFields units={units} post={form.typed} supervisorName={null} onPost={form.change} />
      <p class="k-hint">{words.addNote}</p>
    </FormSheet>
  );
}
