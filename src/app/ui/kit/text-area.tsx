import { useLayoutEffect, useRef } from 'preact/hooks';
import { Field, type FieldFrame } from './field.tsx';
import type { NativeTextProps } from './native-props.ts';
import { splitField } from './split-field.ts';

export type TextAreaProps = FieldFrame &
  NativeTextProps & {
    value: string;
    onValue: (value: string) => void;
    rows?: number | undefined;
    /** Says how much is used or left, e.g. `${used} dari 500 huruf`. */
    count?: ((used: number) => string) | undefined;
  };

export function TextArea(props: TextAreaProps) {
  const [frame, { value, onValue, count, rows = 3, ...rest }] = splitField(props);
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => grow(box.current), [value]);
  const hint = count ? <Counted hint={frame.hint} count={count(value.length)} /> : frame.hint;
  return (
    <Field {...frame} hint={hint}>
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

function Counted({ hint, count }: { hint: FieldFrame['hint']; count: string }) {
  return (
    <span class="k-split">
      <span>{hint}</span>
      <output>{count}</output>
    </span>
  );
}

/** Where the browser cannot size a box by its content itself. */
function grow(box: HTMLTextAreaElement | null) {
  if (!box || CSS.supports('field-sizing', 'content')) return;
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight + 2}px`;
}
