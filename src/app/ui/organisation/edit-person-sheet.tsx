import type { PersonDetail } from '../../../protocol/organisation.ts';
import { callChangePerson } from '../../engine/organisation-calls.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { FormSheet } from '../form/form-sheet.tsx';
import { useSentForm } from '../form/use-sent-form.ts';
import { PersonFields, personLimits } from './person-fields.tsx';

export interface PersonSheetProps {
  person: PersonDetail;
  onClose: () => void;
}

/** Who a person is, to be changed. */
export function EditPersonSheet({ person, onClose }: PersonSheetProps) {
  const words = useWordsOf({ id, en });
  const { name, nip, employment, position } = person;
  const form = useSentForm({
    key: `person/${person.id}`,
    initial: { name, nip, employment, position },
    limits: personLimits,
    words: {},
    send: (typed) => callChangePerson(person.id, { ...typed, baseRev: person.rev }),
    said: words.saved,
    onSent: onClose,
  });
  if (form === undefined) return null;
  return (
    <FormSheet of={form} title={words.edit} save={words.save} onClose={onClose}>
      <PersonFields of={form} />
    </FormSheet>
  );
}
