import { ChevronDown } from 'lucide';
import { Field, type FieldFrame } from './field.tsx';
import { Icon } from './icon.tsx';
import type { NativeProps } from './native-props.ts';
import { splitField } from './split-field.ts';

export type SelectOption = { value: string; label: string; disabled?: boolean | undefined };
export type SelectGroup = { label: string; options: readonly SelectOption[] };

export type SelectProps = FieldFrame &
  NativeProps & {
    value: string;
    onValue: (value: string) => void;
    options: readonly (SelectOption | SelectGroup)[];
    /** Words for "nothing chosen yet"; their value is ''. */
    empty?: string | undefined;
  };

export function Select(props: SelectProps) {
  const [frame, { value, onValue, options, empty, ...rest }] = splitField(props);
  return (
    <Field {...frame}>
      {(control) => (
        <span class="k-control">
          <select
            {...rest}
            {...control}
            class="k-input"
            value={value}
            onChange={(event) => onValue(event.currentTarget.value)}
          >
            {empty !== undefined && option({ value: '', label: empty }, value)}
            {options.map((one) =>
              'options' in one ? (
                <optgroup key={one.label} label={one.label}>
                  {one.options.map((inner) => option(inner, value))}
                </optgroup>
              ) : (
                option(one, value)
              ),
            )}
          </select>
          <Icon node={ChevronDown} size={20} />
        </span>
      )}
    </Field>
  );
}

function option({ value, label, disabled }: SelectOption, chosen: string) {
  return (
    <option key={value} value={value} disabled={disabled} selected={value === chosen}>
      {label}
    </option>
  );
}
