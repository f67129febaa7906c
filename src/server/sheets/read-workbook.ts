import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { SheetFault } from './sheet-fault.ts';
import type { Workbook, WorkbookLimits } from './workbook.ts';

/** What stands in an XLSX or CSV file, told apart by their bytes; a `SheetFault` where it is neither or holds too much. */
export async function readWorkbook(bytes: Buffer, limits: WorkbookLimits): Promise<Workbook> {
  const zipped = bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
  const workbook = zipped ? await readXlsx(bytes, limits) : readCsv(bytes, limits);
  if (workbook.sheets.every(({ rows }) => rows.length === 0)) throw new SheetFault('sheet-empty');
  return workbook;
}
