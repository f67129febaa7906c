import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../../src/server/sheets/read-workbook.ts';
import { writeCsv, writeXlsx } from '../../../src/server/sheets/write-sheet.ts';

const rows = [
  ['Nama', 'Nilai'],
  ['=HYPERLINK("http://x")', 3.5],
  ['+62', -1],
  ['@nama', null],
  ['\ttab', 2],
] as const;

test('text that looks like a formula is text in XLSX, and marked as text in CSV, which has no other way', async () => {
  const sheets = await readExcelFile(await writeXlsx([{ name: 'Data', rows }]));
  expect(sheets[0]!.data.map((row) => row[0])).toEqual(['Nama', '=HYPERLINK("http://x")', '+62', '@nama', 'tab']);
  const csv = writeCsv(rows).toString('utf8');
  expect(csv.split('\r\n')).toEqual([
    '\uFEFFNama;Nilai',
    '"\'=HYPERLINK(""http://x"")";3,5',
    "'+62;-1",
    "'@nama;",
    "'\ttab;2",
    '',
  ]);
});

test('what was written is read again as it was', async () => {
  const [sheet] = (await readWorkbook(writeCsv(rows), { maxRows: 10 })).sheets;
  expect(sheet!.rows[1]!.cells).toEqual(['=HYPERLINK("http://x")', '3,5']);
  const [book] = (await readWorkbook(await writeXlsx([{ name: 'Data', rows }]), { maxRows: 10 })).sheets;
  expect(book!.rows.map(({ cells }) => cells[0])).toEqual(['Nama', '=HYPERLINK("http://x")', '+62', '@nama', 'tab']);
});
