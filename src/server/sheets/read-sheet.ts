import { placeName, type CellRange } from './cell-place.ts';
import type { SheetRow } from './raw-row.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { SheetFault } from './sheet-fault.ts';

export interface SheetLimits {
  /** No filled row may stand below this one. */
  readonly maxRows: number;
  /** From the row whose first cell matches on (totals, signatures) nothing is read, formulas there do no harm. */
  readonly footer?: RegExp;
  /** Knows the row of headings: above and in it cells may be merged, as in printed forms. */
  readonly heading?: (cells: readonly string[]) => boolean;
}

/**
 * The filled rows of the first sheet of an XLSX or CSV file, told apart by their bytes. What a program would have to
 * guess is refused with its place (`SheetFault`): formulas, merged cells, numbers longer than a spreadsheet keeps.
 */
export function readSheet(bytes: Buffer, { maxRows, footer, heading }: SheetLimits): SheetRow[] {
  const zipped = bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
  const { rows, merged } = zipped ? readXlsx(bytes, maxRows) : { rows: readCsv(bytes, maxRows), merged: [] };
  const end = footer ? rows.findIndex(({ cells }) => footer.test(cells[0] ?? '')) : -1;
  const read = end === -1 ? rows : rows.slice(0, end);
  if (read.length === 0) throw new SheetFault('sheet-empty');
  const below = end === -1 ? Infinity : rows[end]!.number;
  const head = heading && read.find(({ cells }) => heading(cells));
  const range = merged.find(({ from, to }) => from.row < below && to.row > (head?.number ?? 0));
  if (range) throw new SheetFault('sheet-has-merged-cells', placeName(range.from));
  const formula = read.find(({ formulas }) => formulas.length > 0);
  if (formula) throw new SheetFault('sheet-has-formula', formula.formulas[0]);
  return read.map((row) => ({ number: row.number, cells: row === head ? headingsOf(row, read, merged) : row.cells }));
}

/** The headings, with the text of those that are merged downwards into their row. */
function headingsOf({ number, cells }: SheetRow, rows: readonly SheetRow[], merged: readonly CellRange[]): string[] {
  const headings = [...cells];
  for (const { from, to } of merged) {
    if (to.row !== number || from.column !== to.column) continue;
    headings[from.column] = rows.find((row) => row.number === from.row)?.cells[from.column] ?? '';
  }
  return Array.from(headings, (text) => text ?? '');
}
