import { useLayoutEffect, useRef } from 'preact/hooks';
import { Field, type FieldFrame } from './field.tsx';
import type { NativeTextProps } from './native-props.ts';
import { splitField } from './split-field.ts';

export type TextAreaProps = FieldFrame &
  NativeTextProps & {
    value: string;
    onValue: (value: string) => void;
    rows?: number | undefined;
    /** As `maxLength`, but what is pasted beyond stays there to be shortened. */
    most?: number | undefined;
  };

export function TextArea(props: TextAreaProps) {
  const [frame, { value, onValue, most, rows = 3, ...rest }] = splitField(props);
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => grow(box.current), [value]);
  return (
    <Field {...frame} limit={{ used: value.length, most: most ?? rest.maxLength }}>
      {(control) => (
        <textarea
          {...rest}
          {...control}
          ref={box}
          class="k-input k-area"
          rows={rows}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** Where the browser cannot size a box by its content itself. */
function grow(box: HTMLTextAreaElement | null) {
  if (!box || CSS.supports('field-sizing', 'content')) return;
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight + 2}px`;
}
