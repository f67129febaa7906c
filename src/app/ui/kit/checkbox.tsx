import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { FieldNotes, noteIds } from './field-notes.tsx';

export type CheckboxProps = {
  label: ComponentChildren;
  checked: boolean;
  onChecked: (checked: boolean) => void;
  id?: string | undefined;
  name?: string | undefined;
  hint?: ComponentChildren;
  error?: string | false | undefined;
  disabled?: boolean | undefined;
  /** Some of what it stands for is chosen, not all. */
  mixed?: boolean | undefined;
  hideLabel?: boolean | undefined;
};

export function Checkbox({
  label,
  checked,
  onChecked,
  id,
  name,
  hint,
  error,
  disabled,
  mixed,
  hideLabel,
}: CheckboxProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  return (
    <div class="k-field">
      <label class="k-check">
        <input
          type="checkbox"
          id={fieldId}
          name={name}
          checked={checked}
          disabled={disabled}
          indeterminate={mixed ?? false}
          aria-describedby={noteIds(fieldId, { hint, error })}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChecked(event.currentTarget.checked)}
        />
        <span class={hideLabel ? 'k-hidden' : undefined}>{label}</span>
      </label>
      <FieldNotes id={fieldId} hint={hint} error={error} />
    </div>
  );
}
