import type { ComponentChildren } from 'preact';
import { Field, type FieldFrame } from './field.tsx';
import type { NativeTextProps } from './native-props.ts';
import { splitField } from './split-field.ts';

export type TextFieldProps = FieldFrame &
  NativeTextProps & {
    value: string;
    onValue: (value: string) => void;
    type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'date' | 'time' | 'password' | undefined;
    min?: string | undefined;
    max?: string | undefined;
    pattern?: string | undefined;
    /** The id of a `datalist`. */
    list?: string | undefined;
    /** As `maxLength`, but what is pasted beyond stays there to be shortened. */
    most?: number | undefined;
    /** At the end inside the box: a unit, an icon button. */
    end?: ComponentChildren;
  };

export function TextField(props: TextFieldProps) {
  const [frame, { value, onValue, type = 'text', end, most, ...rest }] = splitField(props);
  /** Preact's types part inputs by kind of role; none is set here. */
  const kind = { type } as { type: 'text' };
  return (
    <Field {...frame} limit={{ used: value.length, most: most ?? rest.maxLength }}>
      {(control) => (
        <span class="k-control">
          <input
            {...rest}
            {...control}
            {...kind}
            class="k-input"
            value={value}
            onInput={(event) => onValue(event.currentTarget.value)}
          />
          {end && <span class="k-end">{end}</span>}
        </span>
      )}
    </Field>
  );
}
