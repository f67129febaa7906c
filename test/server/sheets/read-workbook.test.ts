import { expect, test } from 'vitest';
import { readWorkbook } from '../../../src/server/sheets/read-workbook.ts';
import { placeName } from '../../../src/server/sheets/cell-place.ts';
import { SheetFault } from '../../../src/server/sheets/sheet-fault.ts';
import { writeXlsx } from '../../../src/server/sheets/write-sheet.ts';
import { xlsxFile } from './zip-file.ts';

const limits = { maxRows: 1_000 };
const read = async (bytes: Buffer | string) => (await readWorkbook(Buffer.from(bytes), limits)).sheets[0]!.rows;
const cellsOf = async (bytes: Buffer | string) => (await read(bytes)).map(({ cells }) => cells);
const plain = async (bytes: Buffer | string) => (await read(bytes)).map(({ number, cells }) => ({ number, cells }));
/** `B3 formula`, in order. */
const troublesOf = async (bytes: Buffer | string) =>
  (await read(bytes)).flatMap(({ number, troubles = {} }) =>
    Object.entries(troubles).map(
      ([column, trouble]) => `${placeName({ column: Number(column), row: number })} ${trouble}`,
    ),
  );

async function faultOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
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
  expect(await plain(file)).toEqual([
    { number: 1, cells: ['Nama', 'Nilai'] },
    { number: 3, cells: ['Siti & Budi <1>', '3.31'] },
    { number: 4, cells: ['', '4'] },
  ]);
});

test('shared, rich and inline texts, booleans and cells without an address are read', async () => {
  const strings =
    '<sst><si><t>satu</t></si><si><r><t>du</t></r><r><t xml:space="preserve">a </t></r><rPh><t>x</t></rPh></si></sst>';
  const sheet =
    '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><x:row><x:c t="inlineStr"><x:is><x:t>tiga</x:t></x:is></x:c><c t="b"><v>1</v></c></x:row>';
  const file = xlsxFile(sheet, [{ name: 'xl/sharedStrings.xml', content: strings }]);
  expect(await cellsOf(file)).toEqual([
    ['satu', 'dua'],
    ['tiga', 'TRUE'],
  ]);
});

test('a number shown as a date is read as the day, a time as the time', async () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs></styleSheet>';
  const sheet =
    '<row r="1"><c r="A1" s="1"><v>45719</v></c><c r="B1" s="2"><v>0.34375</v></c><c r="C1" s="0"><v>45719</v></c></row>';
  const file = xlsxFile(sheet, [{ name: 'xl/styles.xml', content: styles }]);
  expect(await cellsOf(file)).toEqual([['2025-03-03', '08:15', '45719']]);
});

test('a NIP kept as text stays whole; one kept as a number is told with its cell, for it was rounded', async () => {
  const text = xlsxFile('<row r="1"><c r="A1" t="inlineStr"><is><t>199003152015031002</t></is></c></row>');
  expect(await cellsOf(text)).toEqual([['199003152015031002']]);
  const number = xlsxFile(
    '<row r="1"><c r="A1"><v>7</v></c></row><row r="2"><c r="B2"><v>1.99003152015031E+17</v></c></row>',
  );
  expect(await troublesOf(number)).toEqual(['B2 number-too-long']);
  expect(await cellsOf('nip;nama\n199003152015031002;Siti')).toEqual([
    ['nip', 'nama'],
    ['199003152015031002', 'Siti'],
  ]);
  expect(await troublesOf('nip;nama\n1,99003E+17;Siti')).toEqual(['A2 number-too-long']);
});

test('formulas, merged cells and cells in error are told with their cell, and harm nobody who does not read them', async () => {
  expect(await troublesOf(xlsxFile('<row r="3"><c r="B3"><f>A1+1</f><v>2</v></c></row>'))).toEqual(['B3 formula']);
  const merged = xlsxFile(
    '<row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C1"/></mergeCells><sheetData>',
  );
  expect(await troublesOf(merged)).toEqual(['A1 merged', 'B1 merged', 'C1 merged']);
  expect(await troublesOf(xlsxFile('<row r="1"><c r="A1" t="e"><v>#DIV/0!</v></c></row>'))).toEqual(['A1 error']);
  expect(await troublesOf('a;b\n1;=2+3')).toEqual(['B2 formula']);
});

test('what a spreadsheet program writes before a text so that it stays one is no part of it', async () => {
  expect(await cellsOf(`a;b\n'0123;"=""0456"""`)).toEqual([
    ['a', 'b'],
    ['0123', '0456'],
  ]);
  expect(await cellsOf("a\n'Aisyah")).toEqual([['a'], ["'Aisyah"]]);
});

test('hidden rows are told', async () => {
  const file = xlsxFile('<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row>');
  expect((await read(file)).map(({ number, hidden = false }) => `${number} ${hidden}`)).toEqual(['1 false', '2 true']);
});

test('foreign XML with quotes, brackets and names without end is read in a time that grows with its length alone', async () => {
  for (const evil of ['<c r="'.repeat(30_000), `<a ${'b="" '.repeat(30_000)}`, `<f>${'&amp'.repeat(30_000)}</f>`]) {
    expect(await faultOf(() => read(xlsxFile(evil)))).toMatch(/^(sheet-|none)/);
  }
});

test('a bomb is refused by what it declares and by what really comes out of it', async () => {
  const part = { name: 'xl/worksheets/sheet1.xml', content: 'a'.repeat(5_000_000) };
  const honest = xlsxFile('', [{ ...part, declaredSize: 70 * 1024 * 1024 }]);
  expect(await faultOf(() => read(honest))).toBe('sheet-too-large');
  const lying = xlsxFile('', [{ ...part, declaredSize: 1_000 }]);
  expect(lying.length).toBeLessThan(20_000);
  expect(await faultOf(() => read(lying))).toBe('sheet-too-large');
});

test('too many rows, and a cell at the far end of the sheet, are refused before they cost anything', async () => {
  const many = Array.from({ length: 1_001 }, (_, at) => `<row r="${at + 1}"><c><v>1</v></c></row>`).join('');
  expect(await faultOf(() => read(xlsxFile(many)))).toBe('sheet-too-many-rows baris 1001');
  expect(await faultOf(() => read(xlsxFile('<row r="1"><c r="XFD1"><v>1</v></c></row>')))).toBe('sheet-too-large XFD1');
  expect(await faultOf(() => read('1\n'.repeat(100_000)))).toBe('sheet-too-many-rows baris 1001');
});

test('a damaged, foreign or empty file is refused, and so is XML with entities of its own', async () => {
  const whole = await writeXlsx([{ name: 'Data', rows: [['a']] }]);
  const damaged = xlsxFile('<row r="1"><c r="A1"><v>1</v></c></row>');
  damaged[damaged.indexOf('sheet1.xml') + 40]! ^= 1;
  const halves = [whole.subarray(0, whole.length / 2), damaged, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])];
  expect(await Promise.all(halves.map((bytes) => faultOf(() => read(bytes))))).toEqual(
    Array(3).fill('sheet-unreadable'),
  );
  expect(await faultOf(() => read(''))).toBe('sheet-empty');
  expect(await faultOf(() => read(xlsxFile('<!DOCTYPE x [<!ENTITY a "b">]><row/>')))).toBe('sheet-unreadable');
});

test('CSV is read with semicolons, commas or tabs, with a mark, quotes, UTF-16 and older encodings', async () => {
  const rows = [
    ['Nama', 'Nilai'],
    ['Siti; "Ibu"', '3,5'],
  ];
  expect(await cellsOf('\uFEFFNama;Nilai\r\n"Siti; ""Ibu""";3,5\r\n')).toEqual(rows);
  expect(await cellsOf('Nama,Nilai\n"Siti; ""Ibu""","3,5"\n')).toEqual(rows);
  expect(await cellsOf(Buffer.from('\uFEFFNama\tNilai\n"Siti; ""Ibu"""\t3,5', 'utf16le'))).toEqual(rows);
  expect(await cellsOf(Buffer.from('Nama\nAndr\xe9', 'latin1'))).toEqual([['Nama'], ['André']]);
  // What programs in Windows-1252 write between 0x80 and 0x9f are quotes and dashes, never control characters.
  expect(await cellsOf(Buffer.from([0x4e, 0x0a, 0x93, 0x41, 0x94, 0x20, 0x96]))).toEqual([['N'], ['“A” –']]);
  expect(await cellsOf('REKAP, 2026, SEMESTER I\nNama|Nilai\nSiti|3')).toEqual([
    ['REKAP, 2026, SEMESTER I'],
    ['Nama', 'Nilai'],
    ['Siti', '3'],
  ]);
  expect(await plain('sep=;\nNama;Nilai')).toEqual([{ number: 2, cells: ['Nama', 'Nilai'] }]);
});
