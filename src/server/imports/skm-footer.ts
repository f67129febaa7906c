import type { FooterRow } from './table/table-shape.ts';

/** A label of totals has one of these words … */
const totalWords = new Set('jumlah jml total rata rerata mean average sum nrr ikm mutu indeks σ ∑'.split(' '));
/** … and beside them none but these. */
const besideWords = new Set(
  's nilai skm tertimbang terisi per unsur responden skor konversi kategori bobot kinerja unit pelayanan'.split(' '),
);

/**
 * From which row on a sheet of answers holds totals and signatures: counted from the bottom up, rows without any answer,
 * and rows that are the sum, the number or the mean of those above, be it that they say so or could be no answers.
 */
export function answerFooterFrom(rows: readonly FooterRow[], fields: readonly string[]): number {
  const numbers = rows.map(({ of }) => fields.map((field) => numberOf(of(field))));
  let end = rows.length;
  while (end > 0 && isFooter(end - 1, { rows, numbers, fields })) end--;
  return end;
}

interface Sheet {
  readonly rows: readonly FooterRow[];
  readonly numbers: readonly (readonly (number | null)[])[];
  readonly fields: readonly string[];
}

function isFooter(at: number, { rows, numbers, fields }: Sheet): boolean {
  const { cells, of } = rows[at]!;
  const answered = fields.filter((field) => of(field) !== '');
  if (answered.length === 0) return true;
  const own = numbers[at]!;
  const isLabelled = cells.some((cell) => isLabel(cell));
  const isNumeric = own.every((value, column) => value !== null || of(fields[column]!) === '');
  const isBeyondAnswers = own.some((value) => value !== null && !isAnswer(value));
  if (isLabelled && isNumeric && isBeyondAnswers) return true;
  return (isLabelled || isBeyondAnswers) && isTotal(own, numbers.slice(0, at));
}

function isAnswer(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 4;
}

function isLabel(cell: string): boolean {
  const words = cell
    .toLowerCase()
    .split(/[\s\-/().:,]+/)
    .filter((word) => word !== '');
  return (
    words.some((word) => totalWords.has(word)) && words.every((word) => totalWords.has(word) || besideWords.has(word))
  );
}

/** Whether each value is the sum, the count or the mean of what stands above it in its column, or of the rows among them that are answers. */
function isTotal(own: readonly (number | null)[], above: readonly (readonly (number | null)[])[]): boolean {
  const columns = own.map((value, column) => ({
    value,
    values: above.flatMap((row) => {
      const one = row[column] ?? null;
      return one !== null && isAnswer(one) ? [one] : [];
    }),
  }));
  const filled = columns.filter(({ value }) => value !== null);
  if (filled.length === 0) return false;
  const of = (work: (values: readonly number[]) => number) =>
    filled.every(({ value, values }) => values.length > 0 && Math.abs(work(values) - value!) < 0.011);
  const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);
  return of(sum) || of((values) => values.length) || of((values) => sum(values) / values.length);
}

/** `3,67` is a number as `3.67` is. */
function numberOf(text: string): number | null {
  return /^\d{1,9}(?:[.,]\d{1,20})?$/.test(text) ? Number(text.replace(',', '.')) : null;
}
