import * as z from 'zod/mini';
import { isSafeText } from './clean-text.ts';

// Apart from schemas, for the page on a citizen's phone.
export { cleanText, isSafeText } from './clean-text.ts';

/** The length a person would count: code points, not UTF-16 units. */
export function lengthOf(text: string): number {
  return [...text].length;
}

// oxlint-disable-next-line no-misleading-character-class
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** TXT-4: how many characters of `text` a reader sees, outer space left out: invisible ones say nothing. */
export function saidLength(text: string): number {
  return lengthOf(text.replace(unseen, '').trim());
}

/** Text of at most `max` characters that TXT-1 accepts. */
export function plainText(max: number) {
  return z.string().check(
    z.refine((text) => lengthOf(text) <= max, { error: 'too-large' }),
    z.refine(isSafeText, { error: 'text-unsafe' }),
  );
}

/** As `plainText`, and not empty. */
export function filledText(max: number) {
  return plainText(max).check(z.refine((text) => text.trim() !== ''));
}
