import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { callSetup, type CallFault } from '../../engine/server-calls.ts';
import { useWords, useWordsOf } from '../../state/use-app.ts';
import { setup as en } from '../../words/en/setup.ts';
import { setup as id } from '../../words/id/setup.ts';
import { faultText } from '../../words/reason-text.ts';
import { Button } from '../kit/button.tsx';
import { ErrorSummary } from '../kit/error-summary.tsx';
import { Notice } from '../kit/notice.tsx';
import { RadioGroup } from '../kit/radio-group.tsx';
import { TextField } from '../kit/text-field.tsx';
import { OrganisationFields } from './organisation-fields.tsx';
import {
  emptySetup,
  faultField,
  setupErrors,
  setupRequest,
  type SetupErrors,
  type SetupField,
  type SetupKind,
} from './setup-form-state.ts';

export interface SetupFormProps {
  onDone: (kind: SetupKind) => void;
  /** Somebody else was quicker. */
  onAlreadyDone: () => void;
}

export function SetupForm({ onDone, onAlreadyDone }: SetupFormProps) {
  const words = useWordsOf({ id, en });
  const all = useWords();
  const [kind, setKind] = useState<SetupKind>('organisation');
  const [fields, setFields] = useState(emptySetup);
  const [errors, setErrors] = useState<SetupErrors>({});
  const [fault, setFault] = useState<CallFault | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);

  function take(found: CallFault) {
    const field = faultField(found);
    if (found.code === 'setup-done') onAlreadyDone();
    else if (field === null) setFault(found);
    else setErrors({ [field]: faultText(found, all) });
    setAttempt(attempt + 1);
  }

  async function submit(event: TargetedEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const found = setupErrors(kind, fields, words);
    setErrors(found);
    setFault(null);
    if (Object.keys(found).length > 0) return setAttempt(attempt + 1);
    setBusy(true);
    const result = await callSetup(setupRequest(kind, fields));
    setBusy(false);
    if (result.kind === 'ok') onDone(kind);
    else take(result.fault);
  }

  const listed = Object.entries(errors).map(([field, message]) => ({ id: fieldId(field as SetupField), message }));
  return (
    <form class="setup-form" method="post" noValidate onSubmit={submit}>
      <ErrorSummary title={words.errorTitle} errors={listed} attempt={attempt} />
      {fault && (
        <Notice tone="bad" live="alert">
          {faultText(fault, all)}
        </Notice>
      )}
      <RadioGroup
        look="rows"
        label={words.choice}
        value={kind}
        onValue={setKind}
        options={[
          { value: 'organisation', label: words.organisation, note: words.organisationNote },
          { value: 'sample', label: words.sample, note: words.sampleNote },
        ]}
      />
      {kind === 'organisation' && (
        <OrganisationFields
          fields={fields}
          errors={errors}
          idOf={fieldId}
          onFields={(changed) => setFields({ ...fields, ...changed })}
        />
      )}
      <TextField
        id={fieldId('code')}
        label={words.code}
        hint={words.codeHint}
        error={errors.code}
        value={fields.code}
        onValue={(code) => setFields({ ...fields, code })}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellcheck={false}
      />
      {busy && kind === 'sample' && (
        <Notice tone="progress" live="status">
          {words.wait}
        </Notice>
      )}
      <Button
        type="submit"
        tone="primary"
        wide
        busy={busy && (kind === 'sample' ? words.busySample : words.busyOrganisation)}
      >
        {kind === 'sample' ? words.submitSample : words.submitOrganisation}
      </Button>
    </form>
  );
}

function fieldId(field: SetupField): string {
  return `setup-${field}`;
}
