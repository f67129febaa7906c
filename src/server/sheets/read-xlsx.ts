import { parsePlace, placeName, type CellPlace, type CellRange } from './cell-place.ts';
import { dateText, numberText } from './number-text.ts';
import type { RawRow } from './raw-row.ts';
import { SheetFault } from './sheet-fault.ts';
import { attribute, xmlTags, type XmlTag } from './xml-tags.ts';
import { ZipEntries } from './zip-entries.ts';

/** Far more than a sheet of 20,000 rows takes. */
const maxUnpackedBytes = 64 * 1024 * 1024;
const maxColumns = 200;

interface Book {
  readonly strings: readonly string[];
  /** Which cell styles show a number as a date. */
  readonly dateStyles: ReadonlySet<number>;
  readonly from1904: boolean;
}

export interface XlsxContent {
  readonly rows: RawRow[];
  readonly merged: CellRange[];
}

/** The first sheet of an XLSX file: its filled rows as text, where its formulas are, and what is merged. */
export function readXlsx(bytes: Buffer, maxRows: number): XlsxContent {
  const zip = new ZipEntries(bytes, maxUnpackedBytes);
  const workbook = zip.text('xl/workbook.xml');
  const sheet = workbook && zip.text(firstSheetPath(workbook, zip.text('xl/_rels/workbook.xml.rels') ?? ''));
  if (!sheet) throw new SheetFault('sheet-unreadable');
  const book: Book = {
    strings: sharedStrings(zip.text('xl/sharedStrings.xml') ?? ''),
    dateStyles: dateStyles(zip.text('xl/styles.xml') ?? ''),
    from1904: /date1904\s*=\s*["'](?:1|true)["']/.test(workbook),
  };
  return readCells(sheet, book, maxRows);
}

function firstSheetPath(workbook: string, relations: string): string {
  let id: string | undefined;
  for (const tag of xmlTags(workbook)) if (tag.name === 'sheet') id ??= attribute(tag, '[\\w.-]+:id');
  for (const tag of xmlTags(relations)) {
    if (tag.name !== 'Relationship' || attribute(tag, 'Id') !== id) continue;
    const target = attribute(tag, 'Target') ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }
  throw new SheetFault('sheet-unreadable');
}

/** The texts that cells refer to by number; the reading aids of East Asian scripts (`rPh`) are left out. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let inAid = false;
  for (const tag of xmlTags(xml)) {
    if (tag.name === 'si' && tag.kind !== 'close') text = '';
    if (tag.name === 'rPh') inAid = tag.kind === 'open';
    if (tag.name === 't' && tag.kind === 'close' && !inAid) text += tag.textBefore;
    if (tag.name === 'si' && tag.kind !== 'open') strings.push(unescape(text));
  }
  return strings;
}

function dateStyles(xml: string): Set<number> {
  const dateFormats = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
  const styles = new Set<number>();
  let inCellStyles = false;
  let style = 0;
  for (const tag of xmlTags(xml)) {
    if (tag.name === 'numFmt' && tag.kind !== 'close' && showsDate(attribute(tag, 'formatCode') ?? '')) {
      dateFormats.add(Number(attribute(tag, 'numFmtId')));
    }
    if (tag.name === 'cellXfs') inCellStyles = tag.kind === 'open';
    if (tag.name !== 'xf' || !inCellStyles || tag.kind === 'close') continue;
    if (dateFormats.has(Number(attribute(tag, 'numFmtId')))) styles.add(style);
    style++;
  }
  return styles;
}

function showsDate(format: string): boolean {
  return /[ymdhs]/i.test(format.replaceAll(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]/gi, ''));
}

function readCells(xml: string, book: Book, maxRows: number): XlsxContent {
  const rows = new Map<number, { number: number; cells: string[]; formulas: string[] }>();
  const merged: CellRange[] = [];
  let row = 0;
  let next: CellPlace = { column: 0, row: 1 };
  let cell: { place: CellPlace; tag: XmlTag; value: string; formula: boolean } | undefined;
  for (const tag of xmlTags(xml)) {
    if (tag.name === 'row' && tag.kind !== 'close') {
      row = Number(attribute(tag, 'r') ?? row + 1);
      next = { column: 0, row };
    } else if (tag.name === 'c' && tag.kind === 'open') {
      const place = parsePlace(attribute(tag, 'r') ?? '') ?? next;
      cell = { place, tag, value: '', formula: false };
    } else if (tag.name === 'f' && cell) cell.formula = true;
    else if ((tag.name === 'v' || tag.name === 't') && tag.kind === 'close' && cell) cell.value += tag.textBefore;
    else if (tag.name === 'c' && cell) {
      next = { ...cell.place, column: cell.place.column + 1 };
      const { place, formula } = cell;
      const text = formula ? '' : cellText(cell, book);
      cell = undefined;
      if (text === '' && !formula) continue;
      if (place.row > maxRows) throw new SheetFault('sheet-too-many-rows', `baris ${place.row}`);
      if (place.column >= maxColumns) throw new SheetFault('sheet-too-large', placeName(place));
      const into = rows.get(place.row) ?? { number: place.row, cells: [], formulas: [] };
      rows.set(place.row, into);
      while (into.cells.length <= place.column) into.cells.push('');
      into.cells[place.column] = text;
      if (formula) into.formulas.push(placeName(place));
    } else if (tag.name === 'mergeCell' && tag.kind !== 'close') {
      const [from, to = from] = (attribute(tag, 'ref') ?? '').split(':').map(parsePlace);
      if (from && to) merged.push({ from, to });
    }
  }
  return { rows: [...rows.values()].toSorted((a, b) => a.number - b.number), merged };
}

function cellText({ place, tag, value }: { place: CellPlace; tag: XmlTag; value: string }, book: Book): string {
  const type = attribute(tag, 't') ?? 'n';
  const at = placeName(place);
  if (type === 's') return value === '' ? '' : (book.strings[Number(value)] ?? '').trim();
  if (type === 'inlineStr' || type === 'str' || type === 'd') return unescape(value).trim();
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'e') throw new SheetFault('sheet-has-error', at);
  if (value === '') return '';
  const asDate = book.dateStyles.has(Number(attribute(tag, 's') ?? 0));
  return asDate ? dateText(value, at, book.from1904) : numberText(value, at);
}

/** Control characters are written `_x000D_`. */
function unescape(text: string): string {
  return text.replaceAll(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
