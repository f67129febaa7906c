import * as z from 'zod/mini';

// NUL cannot be stored by PostgreSQL; the others hide or reorder what a reader sees (Unicode TR 36).
// oxlint-disable-next-line no-control-regex
const unsafe = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/u;
const unsafeEverywhere = new RegExp(unsafe.source, 'gu');

/** TXT-1: whether `text` is free of control characters, direction overrides and broken surrogates. */
export function isSafeText(text: string): boolean {
  return !unsafe.test(text);
}

/**
 * TXT-2: `text` without the characters that TXT-1 refuses, with line ends unified, the vertical tabs and form feeds of a
 * pasted document among them, and outer space removed.
 */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\r\n?|[\v\f]/g, '\n')
    .replace(unsafeEverywhere, '')
    .trim();
}

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
