import { groupNip } from '../../../domain/nip/nip.ts';

const nipLength = 18;
/** Room for a slip of the finger; more is no NIP. */
const mostDigits = 24;

/** What stands in the field: its text, grouped, and the place of the caret. */
export interface TypedNip {
  readonly text: string;
  readonly caret: number;
}

/** NIP-1, NIP-2: groups what was typed or pasted. Digits too many stay in sight, so that they can be taken out. */
export function nipText(raw: string): string {
  const digits = digitsOf(raw).slice(0, mostDigits);
  const more = digits.slice(nipLength);
  return more === '' ? groupNip(digits) : `${groupNip(digits)} ${more}`;
}

export function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, '');
}

/** The caret stays behind the digit it was behind; `forward` deletion moves it over a gap, so that it gets on. */
export function typeNip(raw: string, caret: number, { forward }: { forward: boolean }): TypedNip {
  const text = nipText(raw);
  const before = digitsOf(raw.slice(0, caret)).length;
  let at = 0;
  for (let passed = 0; at < text.length && passed < before; at++) if (text[at] !== ' ') passed++;
  return { text, caret: forward && text[at] === ' ' ? at + 1 : at };
}
