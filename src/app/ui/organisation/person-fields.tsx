import type { PersonForm } from '../../engine/organisation-calls.ts';
import type { CallFault } from '../../engine/server-calls.ts';
import { useWords, useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { faultText } from '../../words/reason-text.ts';
import { RadioGroup } from '../kit/radio-group.tsx';
import { TextField } from '../kit/text-field.tsx';
import { NipField } from '../shared/nip-field.tsx';

export interface PersonFieldsProps {
  person: PersonForm;
  fault: CallFault | null;
  onPerson: (person: PersonForm) => void;
}

export function PersonFields({ person, fault, onPerson }: PersonFieldsProps) {
  const words = useWordsOf({ id, en });
  const all = useWords();
  const errorOf = (field: string) => fault?.field === field && faultText(fault, all);
  return (
    <>
      <TextField
        label={words.name}
        value={person.name}
        error={errorOf('name')}
        onValue={(name) => onPerson({ ...person, name })}
        maxLength={200}
      />
      <NipField
        label={words.nip}
        value={person.nip}
        error={errorOf('nip')}
        onValue={(nip) => onPerson({ ...person, nip })}
      />
      <RadioGroup
        look="segments"
        label={words.employment}
        value={person.employment}
        options={[
          { value: 'pns', label: 'PNS' },
          { value: 'pppk', label: 'PPPK' },
        ]}
        onValue={(employment) => onPerson({ ...person, employment })}
      />
      <TextField
        label={words.position}
        value={person.position}
        error={errorOf('position')}
        onValue={(position) => onPerson({ ...person, position })}
        maxLength={200}
      />
    </>
  );
}
