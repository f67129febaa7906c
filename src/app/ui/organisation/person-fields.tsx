import type { PersonForm } from '../../engine/organisation-calls.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import type { Form } from '../form/use-form.ts';
import { RadioGroup } from '../kit/radio-group.tsx';
import { TextField } from '../kit/text-field.tsx';
import { NipField } from '../shared/nip-field.tsx';

/** How long a person's texts may be, in characters. */
export const personLimits = { name: 200, position: 200 };

/** Who a person is. */
export function PersonFields({ of: { field } }: { of: Pick<Form<PersonForm>, 'field'> }) {
  const words = useWordsOf({ id, en });
  return (
    <>
      <TextField {...field('name')} label={words.name} />
      <NipField {...field('nip')} label={words.nip} />
      <RadioGroup
        {...field('employment')}
        look="segments"
        label={words.employment}
        options={[
          { value: 'pns', label: 'PNS' },
          { value: 'pppk', label: 'PPPK' },
        ]}
      />
      <TextField {...field('position')} label={words.position} />
    </>
  );
}
