import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { FieldNotes, noteIds } from './field-notes.tsx';
import type { FieldFrame } from './field.tsx';
import { Icon, type IconNode } from './icon.tsx';

export type RadioOption<V extends string> = {
  value: V;
  label: string;
  /** A second line; meant for the rows look. */
  note?: ComponentChildren;
  icon?: IconNode | undefined;
  disabled?: boolean | undefined;
};

export type RadioGroupProps<V extends string> = FieldFrame & {
  options: readonly RadioOption<V>[];
  value: V | null;
  onValue: (value: V) => void;
  /** `segments` for two to four short words, `chips` for some, `rows` for long ones. */
  look?: 'segments' | 'chips' | 'rows' | undefined;
};

export function RadioGroup<V extends string>(props: RadioGroupProps<V>) {
  const { label, id, hint, error, optional, hideLabel, options, value, onValue, look = 'chips' } = props;
  const ownId = useId();
  const groupId = id ?? ownId;
  return (
    <fieldset class="k-field" id={groupId} aria-describedby={noteIds(groupId, { hint, error })}>
      <legend class={hideLabel ? 'k-hidden' : 'k-label'}>
        {label}
        {optional && <span class="k-optional"> ({optional})</span>}
      </legend>
      <div class={`k-${look}`}>
        {options.map((one) => (
          <label key={one.value} class="k-choice">
            <input
              type="radio"
              name={groupId}
              value={one.value}
              checked={one.value === value}
              disabled={one.disabled}
              onChange={() => onValue(one.value)}
            />
            {one.icon && <Icon node={one.icon} size={20} />}
            <span>
              {one.label}
              {one.note && <small>{one.note}</small>}
            </span>
          </label>
        ))}
      </div>
      <FieldNotes id={groupId} hint={hint} error={error} />
    </fieldset>
  );
}
