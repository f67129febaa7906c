import { unsurNames } from '../../domain/survey-instrument/unsur.ts';
import type { QuestionnaireRow } from './plan-questionnaires.ts';

/** What identifies one respondent of an earlier file, as far as that file said it. */
export interface KnownRow {
  /** By unsur in the order of the regulation, null where it was not answered. */
  readonly answers: readonly (number | null)[];
  readonly date: string | null;
  readonly service: string | null;
  readonly sex: string | null;
  readonly age: string | null;
  readonly education: string | null;
  readonly work: string | null;
  readonly suggestion: string | null;
}

/** The rows of one earlier import, and which facts its file told. */
export interface KnownFile {
  readonly parts: readonly string[];
  readonly rows: readonly KnownRow[];
}

/** A row of a file in the shape in which it is compared and kept. */
export function knownRowOf({ answers, date, serviceId, respondent, suggestion }: QuestionnaireRow): KnownRow {
  const { sex, ageBand, education, work } = respondent;
  const values = unsurNames.map((name) => answers.get(name) ?? null);
  return { answers: values, date, service: serviceId, sex, age: ageBand, education, work, suggestion };
}

/**
 * SKM-40: which rows of a file were counted before. Rows are the same when the answers and every fact that both files
 * tell are; of equal rows as many are known as an earlier file had. What the form fills in (the day, the service) is no
 * part of it, so that the same file is known on another day, in another order, and inside a longer one.
 */
export function knownAmong(
  rows: readonly KnownRow[],
  { parts, files }: { parts: readonly string[]; files: readonly KnownFile[] },
): Set<number> {
  const known = new Set<number>();
  for (const file of files) {
    const common = parts.filter((part) => file.parts.includes(part));
    const left = new Map<string, number>();
    for (const row of file.rows) add(left, keyOf(row, common), 1);
    rows.forEach((row, at) => {
      const key = keyOf(row, common);
      if (known.has(at) || !left.get(key)) return;
      known.add(at);
      add(left, key, -1);
    });
  }
  return known;
}

function add(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function keyOf(row: KnownRow, parts: readonly string[]): string {
  return JSON.stringify([row.answers, ...parts.map((part) => row[part as keyof KnownRow] ?? null)]);
}
