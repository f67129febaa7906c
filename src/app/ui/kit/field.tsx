import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { FieldNotes, noteIds } from './field-notes.tsx';

export type FieldFrame = {
  label: string;
  /** Give an id when an error summary must be able to reach the field. */
  id?: string | undefined;
  hint?: ComponentChildren;
  error?: string | false | undefined;
  /** The word that marks a field as not required. */
  optional?: string | undefined;
  hideLabel?: boolean | undefined;
};

export type FieldControl = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

export type FieldProps = FieldFrame & {
  /** Characters: how many are typed, of how many at most; said when few are left. */
  limit?: { used: number; most: number | undefined } | undefined;
  children: (control: FieldControl) => ComponentChildren;
};

export function Field({ label, id, hint, error, optional, hideLabel, limit, children }: FieldProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  return (
    <div class="k-field">
      <label class={hideLabel ? 'k-hidden' : 'k-label'} for={fieldId}>
        {label}
        {optional && <span class="k-optional"> ({optional})</span>}
      </label>
      {children({
        id: fieldId,
        'aria-describedby': noteIds(fieldId, { hint, error }),
        'aria-invalid': error ? true : undefined,
      })}
      <FieldNotes id={fieldId} hint={hint} error={error} />
      {limit && <Limit {...limit} />}
    </div>
  );
}

/** From a tenth before the end on, so that what is pasted is never cut off without a word. */
function Limit({ used, most = 0 }: { used: number; most: number | undefined }) {
  if (used * 10 < most * 9 || most === 0) return null;
  return <output class={used > most ? 'k-error' : 'k-hint'}>{`${used} / ${most}`}</output>;
}
