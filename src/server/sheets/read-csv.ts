import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { SheetFault } from './sheet-fault.ts';
import { withoutTextMark, type CellTrouble, type SheetRow, type Workbook, type WorkbookLimits } from './workbook.ts';

const longestRecord = 100_000;
const delimiters = [';', ',', '\t', '|'];
/** So many records tell which delimiter a file has. */
const recordsLookedAt = 50;

/** A CSV file with `;`, `,`, `|` or tabs, in UTF-8, UTF-16 or the encoding of older spreadsheet programs. */
export function readCsv(bytes: Buffer, { maxRows }: WorkbookLimits): Workbook {
  const { text, skipped } = withoutHint(decode(bytes));
  const records = recordsOf(text, delimiterOf(text));
  const rows = records.flatMap((record, index) => rowOf(index + 1 + skipped, record));
  if (rows.length > maxRows) throw new SheetFault('sheet-too-many-rows', `baris ${rows[maxRows]!.number}`);
  return { form: 'csv', sheets: [{ name: 'CSV', hidden: false, rows, merged: [] }] };
}

function rowOf(number: number, record: readonly string[]): SheetRow[] {
  const troubles: Record<number, CellTrouble> = {};
  const cells = record.map((raw, column) => {
    const cell = withoutTextMark(raw.trim());
    // What a spreadsheet program makes of a NIP that it took for a number.
    if (/^\d[.,]\d{1,17}E\+1[5-9]$/i.test(cell)) troubles[column] = 'number-too-long';
    else if (cell.startsWith('=')) troubles[column] = 'formula';
    return cell;
  });
  if (cells.every((cell) => cell === '')) return [];
  return [Object.keys(troubles).length > 0 ? { number, cells, troubles } : { number, cells }];
}

/** A quote inside a cell is part of it; where quotes are never closed they are all taken as they stand. */
function recordsOf(text: string, delimiter: string, to?: number): string[][] {
  const options = { delimiter, relax_column_count: true, max_record_size: longestRecord, ...(to ? { to } : {}) };
  try {
    return parse(text, { ...options, relax_quotes: true });
  } catch {
    try {
      return parse(text, { ...options, quote: null });
    } catch {
      throw new SheetFault('sheet-unreadable');
    }
  }
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf-16le');
  if (bytes.includes(0)) throw new SheetFault('sheet-unreadable');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, 'windows-1252');
  }
}

/** Some programs begin with a line that names the delimiter, `sep=;`; it counts as a row. */
function withoutHint(text: string): { text: string; skipped: number } {
  const hint = /^sep=.\r?\n/i.exec(text);
  return hint ? { text: text.slice(hint[0].length), skipped: 1 } : { text, skipped: 0 };
}

/** The delimiter under which most records have the same number of cells: that of the table, not of the title above. */
function delimiterOf(text: string): string {
  const scores = delimiters.map((delimiter) => {
    const counts = new Map<number, number>();
    for (const { length } of recordsOf(text, delimiter, recordsLookedAt)) {
      if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    }
    return { delimiter, score: Math.max(0, ...[...counts].map(([length, records]) => length * records)) };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}
