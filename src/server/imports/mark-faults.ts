import { importFaultTexts } from '../../protocol/import.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { writeXlsx, type SheetCell } from '../sheets/write-sheet.ts';
import type { RowFault } from './import-plan.ts';
import type { Table } from './table/table.ts';

/** The rows of the table with a column in front that says what is wrong with each; to be mended and brought again. */
export async function markFaults(
  workbook: Workbook,
  { table, faults }: { table: Table; faults: readonly RowFault[] },
): Promise<Buffer> {
  const titles = new Map(table.fields.map(({ name, title }) => [name, title]));
  const notes = new Map<number, string[]>();
  for (const { row, field, fault } of faults) {
    notes.set(row, [...(notes.get(row) ?? []), `${titles.get(field) ?? field}: ${importFaultTexts[fault]}`]);
  }
  const rows = workbook.sheets.find(({ name }) => name === table.sheet)?.rows ?? [];
  const below = rows.filter(({ number }) => number >= table.headingRow && !table.leftOut.includes(number));
  const marked = below.map(({ number, cells }): SheetCell[] => [
    number === table.headingRow ? 'Catatan Jejak' : (notes.get(number)?.join(' ') ?? ''),
    ...cells,
  ]);
  return writeXlsx([{ name: table.sheet.slice(0, 31) || 'Data', rows: marked, widths: [60] }]);
}
