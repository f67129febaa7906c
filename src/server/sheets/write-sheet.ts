import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';

/** Text, a number, nothing, or a formula that the spreadsheet program works out. */
export type SheetCell = string | number | null | { readonly formula: string; readonly format?: string };

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** How many rows at the top are headings. */
  readonly headings?: number;
  /** Widths of the columns, in characters. */
  readonly widths?: readonly number[];
}

/** What a spreadsheet program would take for a formula begins with one of these. */
const dangerous = /^[=+\-@\t\r]/;

/** Text that a person typed never becomes a formula where a file cannot say that it is text. */
function harmless(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

/** An XLSX file of these sheets. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, rows, headings = 1, widths }) => ({
    sheet: name,
    data: rows.map((row, index) => row.map((cell) => xlsxCell(cell, index < headings))),
    ...(widths ? { columns: widths.map((width) => ({ width })) } : {}),
  }));
  return writeExcelFile(written as never).toBuffer();
}

function xlsxCell(cell: SheetCell, heading: boolean): unknown {
  const style = heading ? { fontWeight: 'bold' as const, wrap: true } : {};
  if (cell === null) return null;
  if (typeof cell === 'string') return { type: String, value: cell, ...style };
  if (typeof cell === 'number') return { type: Number, value: cell, ...style };
  return { type: 'Formula', value: cell.formula, ...(cell.format ? { format: cell.format } : {}), ...style };
}

/** A CSV file with `;`, as spreadsheet programs in Indonesian expect it; it opens with a mark that says UTF-8. */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): Buffer {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? harmless(cell) : csvNumber(cell))));
  return Buffer.from(stringify(cells, { delimiter: ';', bom: true, record_delimiter: '\r\n' }), 'utf8');
}

function csvNumber(cell: number | null): string {
  return cell === null ? '' : String(cell).replace('.', ',');
}
