import { parse } from 'csv-parse/sync';
import { placeName } from './cell-place.ts';
import type { RawRow } from './raw-row.ts';
import { SheetFault } from './sheet-fault.ts';

const longestRecord = 100_000;

/** The filled rows of a CSV file with `;`, `,` or tabs, in UTF-8, UTF-16 or the encoding of older spreadsheet programs. */
export function readCsv(bytes: Buffer, maxRows: number): RawRow[] {
  const { text, skipped } = withoutHint(decode(bytes));
  const records = recordsOf(text, maxRows + 1 - skipped);
  return records.flatMap((record, index) => {
    const number = index + 1 + skipped;
    const cells = record.map((cell) => cell.trim());
    if (cells.every((cell) => cell === '')) return [];
    if (number > maxRows) throw new SheetFault('sheet-too-many-rows', `baris ${number}`);
    return [rowOf(number, cells)];
  });
}

function rowOf(number: number, cells: readonly string[]): RawRow {
  const formulas: string[] = [];
  const texts = cells.map((cell, column) => {
    const place = placeName({ column, row: number });
    // What a spreadsheet program makes of a NIP that it took for a number.
    if (/^\d[.,]\d+E\+1[5-9]$/i.test(cell)) throw new SheetFault('sheet-number-too-long', place);
    if (cell.startsWith('=')) formulas.push(place);
    return /^'[=+\-@\t]/.test(cell) ? cell.slice(1) : cell;
  });
  return { number, cells: texts, formulas };
}

function recordsOf(text: string, to: number): string[][] {
  try {
    return parse(text, { delimiter: delimiterOf(text), relax_column_count: true, max_record_size: longestRecord, to });
  } catch {
    throw new SheetFault('sheet-unreadable');
  }
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes.includes(0)) throw new SheetFault('sheet-unreadable');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Some programs begin with a line that names the delimiter, `sep=;`; it counts as a row. */
function withoutHint(text: string): { text: string; skipped: number } {
  const hint = /^sep=.\r?\n/i.exec(text);
  return hint ? { text: text.slice(hint[0].length), skipped: 1 } : { text, skipped: 0 };
}

/** The one that the first line holds most of, outside quotes. */
function delimiterOf(text: string): string {
  const line = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const counts = [';', ',', '\t'].map((sign) => ({ sign, count: line.split(sign).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}
