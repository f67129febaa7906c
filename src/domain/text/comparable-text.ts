const quotes = /[\u2018-\u201b\u2032\u02b9-\u02bd\u0060\u00b4]/g;
const doubleQuotes = /[\u201c-\u201f\u2033\u00ab\u00bb]/g;
const dashes = /[\u2010-\u2015\u2212]/g;
const unseen = /[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/**
 * TXT-3: `text` as it is searched and compared: without case, marks over letters, ligatures, invisible characters and
 * the many forms of quotes, dashes and spaces. What is stored keeps what was typed.
 */
export function comparableText(text: string): string {
  // Quotes before they are taken apart: an acute accent alone would become a space with a mark.
  const folded = text.replace(quotes, "'").replace(doubleQuotes, '"').replace(dashes, '-');
  return folded.normalize('NFKD').replace(unseen, '').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/** The words of a search, as `comparableText` has them. */
export function searchWords(typed: string): string[] {
  return comparableText(typed).split(' ').filter(Boolean);
}
