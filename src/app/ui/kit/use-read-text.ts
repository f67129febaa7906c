import { useState } from 'preact/hooks';

export interface ReadText {
  /** What stands in the field. */
  readonly text: string;
  /** What stands there cannot be read. */
  readonly unreadable: boolean;
  onInput: (text: string) => void;
  /** The field is left, or its value asked for: what stands there is read, and written as usual here. */
  settle: () => void;
}

export interface Reading {
  /** The value that was typed, '' for none, null where it cannot be read. */
  readonly read: (typed: string) => string | null;
  /** Whether no more keys are needed to know which value is meant. */
  readonly isWhole: (typed: string) => boolean;
  readonly write: (value: string) => string;
}

/** A field whose text is read into a value; while it is typed nothing is rewritten under the fingers. */
export function useReadText(
  { read, isWhole, write }: Reading,
  { value, onValue }: { value: string; onValue: (value: string) => void },
): ReadText {
  const [typed, setTyped] = useState<{ text: string; told: string; unreadable: boolean } | null>(null);
  // A value that came from elsewhere, a chip or a draft, stands in place of what was typed.
  const own = typed?.told === value ? typed : null;
  const tell = (next: string) => next !== value && onValue(next);
  return {
    text: own ? own.text : write(value),
    unreadable: own?.unreadable ?? false,
    onInput(text) {
      const told = (text === '' || isWhole(text) ? read(text) : null) ?? '';
      setTyped({ text, told, unreadable: false });
      tell(told);
    },
    settle() {
      if (own === null) return;
      const found = read(own.text);
      setTyped(found === null ? { ...own, unreadable: true } : null);
      if (found !== null) tell(found);
    },
  };
}
