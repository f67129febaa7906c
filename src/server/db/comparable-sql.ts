const quotes = '\u2018\u2019\u201a\u201b\u2032\u02b9\u02bc\u0060\u00b4';
const dashes = '\u2010\u2011\u2012\u2013\u2014\u2015\u2212';
const unseen = String.raw`[\u0300-\u036f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\u2800]`;

/** `comparableText` (TXT-3) of an expression, as far as names have use for it: the marks and invisible characters of Latin. */
export function comparableSql(expression: string): string {
  const plain = `${"''".repeat(quotes.length)}${'-'.repeat(dashes.length)}`;
  const folded = `normalize(translate(${expression}, '${quotes}${dashes}', '${plain}'), NFKD)`;
  return String.raw`btrim(regexp_replace(lower(regexp_replace(${folded}, '${unseen}', '', 'g')), '\s+', ' ', 'g'))`;
}
