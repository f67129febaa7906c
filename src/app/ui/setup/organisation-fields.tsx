import { zones } from '../../../domain/time/zone.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { setup as en } from '../../words/en/setup.ts';
import { setup as id } from '../../words/id/setup.ts';
import { PasswordField } from '../kit/password-field.tsx';
import { RadioGroup } from '../kit/radio-group.tsx';
import { TextField } from '../kit/text-field.tsx';
import { NipField } from '../shared/nip-field.tsx';
import type { SetupErrors, SetupField, SetupFields } from './setup-form-state.ts';

export interface OrganisationFieldsProps {
  fields: SetupFields;
  errors: SetupErrors;
  idOf: (field: SetupField) => string;
  onFields: (changed: Partial<SetupFields>) => void;
}

export function OrganisationFields({ fields, errors, idOf, onFields }: OrganisationFieldsProps) {
  const words = useWordsOf({ id, en });
  const frame = (field: Exclude<SetupField, 'zone'>) => ({
    id: idOf(field),
    error: errors[field],
    value: fields[field],
    onValue: (value: string) => onFields({ [field]: value }),
  });
  return (
    <>
      <TextField
        {...frame('organisationName')}
        label={words.organisationName}
        hint={words.organisationHint}
        autoComplete="organization"
        autoCapitalize="words"
      />
      <TextField
        {...frame('unitName')}
        label={words.unitName}
        hint={words.unitHint}
        autoComplete="off"
        autoCapitalize="words"
      />
      <RadioGroup
        look="segments"
        label={words.zone}
        value={fields.zone}
        onValue={(zone) => onFields({ zone })}
        options={zones.map((zone) => ({ value: zone, label: zone }))}
      />
      <TextField {...frame('adminName')} label={words.adminName} autoComplete="name" autoCapitalize="words" />
      <NipField {...frame('nip')} label={words.nip} hint={words.nipHint} />
      <PasswordField
        {...frame('password')}
        label={words.password}
        hint={words.passwordHint}
        autoComplete="new-password"
        revealLabel={words.reveal}
        concealLabel={words.conceal}
      />
    </>
  );
}
