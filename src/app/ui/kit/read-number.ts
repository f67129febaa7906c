export type DecimalMark = ',' | '.';

/** Numbers in groups of three, by the mark of their decimals. */
const grouped = { ',': /^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d*)?$/, '.': /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/ };

/** Empty is null, what is not a number is NaN. A lone mark of the other kind is a decimal unless it parts thousands. */
export function readNumber(text: string, mark: DecimalMark): number | null {
  const bare = text.replace(/\s/g, '');
  if (!bare) return null;
  const other = mark === ',' ? '.' : ',';
  const plain = (grouped[mark].test(bare) ? bare.replaceAll(other, '') : bare).replace(/[.,]/, '.');
  return /^-?(?:\d+(?:\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
}

/** A number as a person would type it with that mark: every digit, no groups, no exponent. */
export function typedNumber(value: number, mark: DecimalMark): string {
  const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 20, useGrouping: false }).format(value);
  return plain.replace('.', mark);
}
