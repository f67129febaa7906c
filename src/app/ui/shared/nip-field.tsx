import type { TargetedInputEvent } from 'preact';
import { Field, type FieldFrame } from '../kit/field.tsx';
import { nipText, typeNip } from './nip-typing.ts';

export type NipFieldProps = FieldFrame & { value: string; onValue: (text: string) => void; readOnly?: boolean };

/** A NIP is shown grouped 8-6-1-3 while it is typed; any spacing, dots or hyphens may be pasted. */
export function NipField({ value, onValue, readOnly = false, ...frame }: NipFieldProps) {
  function type(event: TargetedInputEvent<HTMLInputElement>) {
    const input = event.currentTarget;
    const forward = event.inputType === 'deleteContentForward';
    const typed = typeNip(input.value, input.selectionStart ?? input.value.length, { forward });
    if (!event.isComposing) {
      input.value = typed.text;
      input.setSelectionRange(typed.caret, typed.caret);
    }
    onValue(typed.text);
  }
  return (
    <Field {...frame}>
      {(control) => (
        <input
          {...control}
          class="k-input"
          type="text"
          name="username"
          autoComplete="username"
          inputMode="numeric"
          enterKeyHint="next"
          spellcheck={false}
          readOnly={readOnly}
          value={nipText(value)}
          onInput={type}
        />
      )}
    </Field>
  );
}
