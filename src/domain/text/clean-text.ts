// NUL cannot be stored by PostgreSQL; the others hide or reorder what a reader sees (Unicode TR 36).
// oxlint-disable-next-line no-control-regex
const unsafe = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu;

/** TXT-1: whether `text` is free of control characters, direction overrides and broken surrogates. */
export function isSafeText(text: string): boolean {
  return text.search(unsafe) < 0;
}

/**
 * TXT-2: `text` without the characters that TXT-1 refuses, with line ends unified, the vertical tabs and form feeds of a
 * pasted document among them, and outer space removed.
 */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\r\n?|[\v\f]/g, '\n')
    .replaceAll(unsafe, '')
    .trim();
}
