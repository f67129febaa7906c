import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { readSheet } from '../../../src/server/sheets/read-sheet.ts';
import { writeCsv, writeXlsx } from '../../../src/server/sheets/write-sheet.ts';

const rows = [
  ['Nama', 'Nilai'],
  ['=HYPERLINK("http://x")', 3.5],
  ['+62', -1],
  ['@nama', null],
  ['\ttab', 2],
] as const;

test('text that looks like a formula is written as text, in XLSX and in CSV', async () => {
  const sheets = await readExcelFile(await writeXlsx([{ name: 'Data', rows }]));
  expect(sheets[0]!.data.map((row) => row[0])).toEqual([
    'Nama',
    '\'=HYPERLINK("http://x")',
    "'+62",
    "'@nama",
    "'\ttab",
  ]);
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

test('what was written is read again as it was', () => {
  expect(readSheet(writeCsv(rows), { maxRows: 10 })[1]).toEqual({
    number: 2,
    cells: ['=HYPERLINK("http://x")', '3,5'],
  });
});
