import type { SheetRow } from '../../sheets/workbook.ts';
import type { FoundColumn } from './table.ts';
import type { TableShape } from './table-shape.ts';
import { ownValue } from '../../../std/own-value.ts';

/** Which column holds which field, as a person said it; null: none does. */
export type ChosenColumns = Readonly<Record<string, number | null>>;

/**
 * What each column of a table is read as: what a person chose, else what its heading says. Two columns for one field are
 * asked about, unless they say the same in every row.
 */
export function matchHeadings(
  shape: TableShape,
  { headings, rows, chosen }: { headings: readonly string[]; rows: readonly SheetRow[]; chosen: ChosenColumns },
): FoundColumn[] {
  const readings = headings.map((heading) => (heading === '' ? null : shape.read(heading)));
  const fieldOf = new Map<number, string>();
  const doubtful = new Map<number, string>();
  for (const { name } of shape.fields) {
    const byHand = ownValue(chosen, name);
    if (byHand !== undefined) {
      if (byHand !== null) fieldOf.set(byHand, name);
      continue;
    }
    const candidates = readings.flatMap((reading, index) => (reading?.field === name ? [{ index, ...reading }] : []));
    const best = Math.min(...candidates.map(({ rank }) => rank));
    const [first, ...others] = candidates.filter(({ rank }) => rank === best).map(({ index }) => index);
    if (first === undefined) continue;
    const differing = others.filter((other) => rows.some(({ cells }) => (cells[first] ?? '') !== (cells[other] ?? '')));
    if (differing.length > 0) for (const index of [first, ...differing]) doubtful.set(index, name);
    else fieldOf.set(first, name);
  }
  const used = new Set(fieldOf.values());
  return headings.flatMap((heading, index): FoundColumn[] => {
    const sample = rows.find(({ cells }) => (cells[index] ?? '') !== '')?.cells[index] ?? '';
    if (heading === '' && sample === '') return [];
    const field = fieldOf.get(index) ?? null;
    const two = field === null ? doubtful.get(index) : undefined;
    const suspect = field === null && two === undefined ? shape.suspect(heading) : null;
    const isOpen = suspect !== null && !used.has(suspect) && ownValue(chosen, suspect) !== null;
    const asks = two ? { why: 'two' as const, field: two } : isOpen ? { why: 'unused' as const, field: suspect } : null;
    return [{ index, heading, field, asks, sample: sample.slice(0, 60) }];
  });
}
