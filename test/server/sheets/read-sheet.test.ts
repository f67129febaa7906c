import { expect, test } from 'vitest';
import { readSheet } from '../../../src/server/sheets/read-sheet.ts';
import { SheetFault } from '../../../src/server/sheets/sheet-fault.ts';
import { writeXlsx } from '../../../src/server/sheets/write-sheet.ts';
import { xlsxFile } from './zip-file.ts';

const limits = { maxRows: 1_000 };
const read = (bytes: Buffer | string) => readSheet(Buffer.from(bytes), limits);
const cellsOf = (bytes: Buffer | string) => read(bytes).map(({ cells }) => cells);

function faultOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof SheetFault) return [error.code, error.place].filter(Boolean).join(' ');
    throw error;
  }
  return 'none';
}

test('an XLSX file gives its rows as text with the numbers a spreadsheet program shows, blank rows left out', async () => {
  const file = await writeXlsx([
    { name: 'Data', rows: [['Nama', 'Nilai'], [], ['Siti & Budi <1>', 3.31], ['', 4]] },
    { name: 'Lain', rows: [['tidak dibaca']] },
  ]);
  expect(read(file)).toEqual([
    { number: 1, cells: ['Nama', 'Nilai'] },
    { number: 3, cells: ['Siti & Budi <1>', '3.31'] },
    { number: 4, cells: ['', '4'] },
  ]);
});

test('shared, rich and inline texts, booleans and cells without an address are read', () => {
  const strings =
    '<sst><si><t>satu</t></si><si><r><t>du</t></r><r><t xml:space="preserve">a </t></r><rPh><t>x</t></rPh></si></sst>';
  const sheet =
    '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><x:row><x:c t="inlineStr"><x:is><x:t>tiga</x:t></x:is></x:c><c t="b"><v>1</v></c></x:row>';
  const file = xlsxFile(sheet, [{ name: 'xl/sharedStrings.xml', content: strings }]);
  expect(cellsOf(file)).toEqual([
    ['satu', 'dua'],
    ['tiga', 'TRUE'],
  ]);
});

test('a number shown as a date is read as the day, a time as the time', () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs></styleSheet>';
  const sheet =
    '<row r="1"><c r="A1" s="1"><v>45719</v></c><c r="B1" s="2"><v>0.34375</v></c><c r="C1" s="0"><v>45719</v></c></row>';
  const file = xlsxFile(sheet, [{ name: 'xl/styles.xml', content: styles }]);
  expect(cellsOf(file)).toEqual([['2025-03-03', '08:15', '45719']]);
});

test('a NIP kept as text stays whole; one kept as a number is refused with its cell, for it was rounded', () => {
  const text = xlsxFile('<row r="1"><c r="A1" t="inlineStr"><is><t>199003152015031002</t></is></c></row>');
  expect(cellsOf(text)).toEqual([['199003152015031002']]);
  const number = xlsxFile(
    '<row r="1"><c r="A1"><v>7</v></c></row><row r="2"><c r="B2"><v>1.99003152015031E+17</v></c></row>',
  );
  expect(faultOf(() => read(number))).toBe('sheet-number-too-long B2');
  expect(cellsOf('nip;nama\n199003152015031002;Siti')).toEqual([
    ['nip', 'nama'],
    ['199003152015031002', 'Siti'],
  ]);
  expect(faultOf(() => read('nip;nama\n1,99003E+17;Siti'))).toBe('sheet-number-too-long A2');
});

test('formulas, merged cells and cells in error are refused with their cell', () => {
  const formula = '<row r="3"><c r="B3"><f>A1+1</f><v>2</v></c></row>';
  expect(faultOf(() => read(xlsxFile(formula)))).toBe('sheet-has-formula B3');
  const merged = xlsxFile(
    '<row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C1"/></mergeCells><sheetData>',
  );
  expect(faultOf(() => read(merged))).toBe('sheet-has-merged-cells A1');
  expect(faultOf(() => read(xlsxFile('<row r="1"><c r="A1" t="e"><v>#DIV/0!</v></c></row>')))).toBe(
    'sheet-has-error A1',
  );
  expect(faultOf(() => read('a;b\n1;=2+3'))).toBe('sheet-has-formula B2');
});

test('headings may be merged as in printed forms, rows below them may not', () => {
  const form = (merge: string) =>
    xlsxFile(
      '<row r="1"><c r="A1" t="str"><v>No</v></c><c r="B1" t="str"><v>Nilai unsur</v></c></row>' +
        '<row r="2"><c r="B2" t="str"><v>U1</v></c><c r="C2" t="str"><v>U2</v></c></row>' +
        '<row r="3"><c r="A3"><v>1</v></c><c r="B3"><v>4</v></c></row></sheetData><mergeCells>' +
        `<mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/>${merge}</mergeCells><sheetData>`,
    );
  const heading = (cells: readonly string[]) => cells.includes('U1');
  expect(readSheet(form(''), { ...limits, heading }).map(({ cells }) => cells)).toEqual([
    ['No', 'Nilai unsur'],
    ['No', 'U1', 'U2'],
    ['1', '4'],
  ]);
  const below = form('<mergeCell ref="B3:C3"/>');
  expect(faultOf(() => readSheet(below, { ...limits, heading }))).toBe('sheet-has-merged-cells B3');
  const across = form('<mergeCell ref="D2:D3"/>');
  expect(faultOf(() => readSheet(across, { ...limits, heading }))).toBe('sheet-has-merged-cells D2');
});

test('below the footer nothing is read, and formulas there do no harm', async () => {
  const rows = [
    ['No', 'U1'],
    [1, 4],
    ['Jumlah', { formula: 'SUM(B2:B2)' }],
  ] as const;
  const file = await writeXlsx([{ name: 'Data', rows }]);
  expect(faultOf(() => readSheet(file, limits))).toBe('sheet-has-formula B3');
  expect(readSheet(file, { ...limits, footer: /^jumlah/i }).map(({ number }) => number)).toEqual([1, 2]);
});

test('a bomb is refused by what it declares and by what really comes out of it', () => {
  const part = { name: 'xl/worksheets/sheet1.xml', content: 'a'.repeat(5_000_000) };
  const honest = xlsxFile('', [{ ...part, declaredSize: 70 * 1024 * 1024 }]);
  expect(faultOf(() => read(honest))).toBe('sheet-too-large');
  const lying = xlsxFile('', [{ ...part, declaredSize: 1_000 }]);
  expect(lying.length).toBeLessThan(20_000);
  expect(faultOf(() => read(lying))).toBe('sheet-too-large');
});

test('too many rows, and a cell at the far end of the sheet, are refused before they cost anything', () => {
  const many = Array.from({ length: 1_001 }, (_, at) => `<row r="${at + 1}"><c><v>1</v></c></row>`).join('');
  expect(faultOf(() => read(xlsxFile(many)))).toBe('sheet-too-many-rows baris 1001');
  expect(faultOf(() => read(xlsxFile('<row r="1"><c r="XFD1"><v>1</v></c></row>')))).toBe('sheet-too-large XFD1');
  expect(faultOf(() => read('1\n'.repeat(100_000)))).toBe('sheet-too-many-rows baris 1001');
});

test('a damaged, foreign or empty file is refused, and so is XML with entities of its own', async () => {
  const whole = await writeXlsx([{ name: 'Data', rows: [['a']] }]);
  const damaged = xlsxFile('<row r="1"><c r="A1"><v>1</v></c></row>');
  damaged[damaged.indexOf('sheet1.xml') + 40]! ^= 1;
  const halves = [whole.subarray(0, whole.length / 2), damaged, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])];
  expect(halves.map((bytes) => faultOf(() => read(bytes)))).toEqual(Array(3).fill('sheet-unreadable'));
  expect(faultOf(() => read(''))).toBe('sheet-empty');
  expect(faultOf(() => read(xlsxFile('<!DOCTYPE x [<!ENTITY a "b">]><row/>')))).toBe('sheet-unreadable');
});

test('CSV is read with semicolons, commas or tabs, with a mark, quotes, UTF-16 and older encodings', () => {
  const rows = [
    ['Nama', 'Nilai'],
    ['Siti; "Ibu"', '3,5'],
  ];
  expect(cellsOf('\uFEFFNama;Nilai\r\n"Siti; ""Ibu""";3,5\r\n')).toEqual(rows);
  expect(cellsOf('Nama,Nilai\n"Siti; ""Ibu""","3,5"\n')).toEqual(rows);
  expect(cellsOf(Buffer.from('\uFEFFNama\tNilai\n"Siti; ""Ibu"""\t3,5', 'utf16le'))).toEqual(rows);
  expect(cellsOf(Buffer.from('Nama\nAndr\xe9', 'latin1'))).toEqual([['Nama'], ['André']]);
  expect(read('sep=;\nNama;Nilai')).toEqual([{ number: 2, cells: ['Nama', 'Nilai'] }]);
});
