import { parsePlace, placeName, type CellPlace, type CellRange } from './cell-place.ts';
import { dateText, numberText, type CellText } from './cell-text.ts';
import { SheetFault } from './sheet-fault.ts';
import {
  withoutTextMark,
  type BookSheet,
  type CellTrouble,
  type SheetRow,
  type Workbook,
  type WorkbookLimits,
} from './workbook.ts';
import { xlsxParts, type SheetPart } from './xlsx-parts.ts';
import { dateStyles, sharedStrings, unescape } from './xlsx-texts.ts';
import { readXml } from './xml-events.ts';
import { ZipParts } from './zip-parts.ts';

/** Far more than a sheet of 20,000 rows takes. */
const maxUnpackedBytes = 64 * 1024 * 1024;
const maxColumns = 500;
/** Merged cells further down are no headings. */
const headingsWithin = 200;

interface Look {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly from1904: boolean;
}

/** Every sheet of an XLSX file that has rows: its filled rows as text, what is odd in them, and what is merged. */
export async function readXlsx(bytes: Buffer, { maxRows }: WorkbookLimits): Promise<Workbook> {
  const parts = await xlsxParts(await ZipParts.open(bytes, maxUnpackedBytes));
  const look = {
    strings: sharedStrings(parts.strings),
    dateStyles: dateStyles(parts.styles),
    from1904: parts.from1904,
  };
  let left = maxRows;
  const sheets = parts.sheets.map((part) => {
    const sheet = new SheetReader(part, look, left).read();
    left -= sheet.rows.length;
    return sheet;
  });
  return { form: 'xlsx', sheets };
}

interface OpenCell {
  readonly place: CellPlace;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: boolean;
}

interface OpenRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: string[];
  readonly troubles: Record<number, CellTrouble>;
}

/** Reads one sheet's XML in order. */
class SheetReader {
  readonly #part: SheetPart;
  readonly #look: Look;
  readonly #maxRows: number;
  readonly #rows: (SheetRow & { readonly troubles: Record<number, CellTrouble> })[] = [];
  readonly #merged: CellRange[] = [];
  #row: OpenRow = { number: 0, hidden: false, cells: [], troubles: {} };
  #column = 0;
  #cell: OpenCell | null = null;
  #takesText = false;

  constructor(part: SheetPart, look: Look, maxRows: number) {
    this.#part = part;
    this.#look = look;
    this.#maxRows = maxRows;
  }

  read(): BookSheet {
    readXml(this.#part.xml, {
      open: (name, attributes) => this.#open(name, attributes),
      text: (text) => {
        if (this.#takesText && this.#cell) this.#cell.value += text;
      },
      close: (name) => this.#close(name),
    });
    const { name, hidden } = this.#part;
    const rows = this.#rows.toSorted((a, b) => a.number - b.number);
    this.#tellMerged();
    return { name, hidden, rows, merged: this.#merged.filter(({ to }) => to.row <= headingsWithin) };
  }

  /** Cells below the headings that are merged hold somebody else's text, or none. */
  #tellMerged(): void {
    for (const { from, to } of this.#merged) {
      for (const { number, troubles } of this.#rows) {
        if (number < from.row || number > to.row) continue;
        for (let column = from.column; column <= Math.min(to.column, maxColumns); column++)
          troubles[column] ??= 'merged';
      }
    }
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      const number = Number(attributes['r'] ?? this.#row.number + 1);
      const hidden = ['1', 'true'].includes(attributes['hidden'] ?? '');
      this.#row = { number, hidden, cells: [], troubles: {} };
      this.#column = 0;
    } else if (name === 'c') {
      const place = parsePlace(attributes['r'] ?? '') ?? { column: this.#column, row: this.#row.number };
      const { t: type = 'n', s: style = 0 } = attributes;
      this.#cell = { place, type, style: Number(style), value: '', formula: false };
    } else if (name === 'f' && this.#cell) this.#cell.formula = true;
    else if (name === 'v' || name === 't') this.#takesText = true;
    else if (name === 'rPh') this.#takesText = false;
    else if (name === 'mergeCell') {
      const [from, to = from] = (attributes['ref'] ?? '').split(':').map(parsePlace);
      if (from && to) this.#merged.push({ from, to });
    }
  }

  #close(name: string): void {
    if (name === 'v' || name === 't') this.#takesText = false;
    else if (name === 'c') this.#takeCell();
    else if (name === 'row') this.#takeRow();
  }

  #takeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null) return;
    const { column } = cell.place;
    this.#column = column + 1;
    const { text, trouble } = textOf(cell, this.#look);
    const odd = cell.formula ? 'formula' : trouble;
    if (text === '' && odd === undefined) return;
    if (column >= maxColumns) throw new SheetFault('sheet-too-large', placeName(cell.place));
    const { cells, troubles } = this.#row;
    while (cells.length <= column) cells.push('');
    cells[column] = text;
    if (odd) troubles[column] = odd;
  }

  #takeRow(): void {
    const { number, hidden, cells, troubles } = this.#row;
    if (cells.length === 0) return;
    if (this.#rows.length >= this.#maxRows) throw new SheetFault('sheet-too-many-rows', `baris ${number}`);
    this.#rows.push({ number, cells, troubles, ...(hidden ? { hidden } : {}) });
  }
}

function textOf({ type, value, style }: OpenCell, { strings, dateStyles: dates, from1904 }: Look): CellText {
  if (type === 's') return { text: value === '' ? '' : withoutTextMark((strings[Number(value)] ?? '').trim()) };
  if (type === 'inlineStr' || type === 'str' || type === 'd') return { text: withoutTextMark(unescape(value).trim()) };
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE' };
  if (type === 'e') return { text: value, trouble: 'error' };
  if (value === '') return { text: '' };
  return dates.has(style) ? dateText(value, from1904) : numberText(value);
}
