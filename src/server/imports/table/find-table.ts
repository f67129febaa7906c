import type { BookSheet, SheetRow, Workbook } from '../../sheets/workbook.ts';
import { matchHeadings, type ChosenColumns } from './match-headings.ts';
import type { Table, TableRow } from './table.ts';
import type { Field, TableShape } from './table-shape.ts';

/** How a person wants a file read, where the program's own look is not enough. */
export interface TableChoices {
  readonly sheet?: string | undefined;
  readonly headingRow?: number | undefined;
  readonly hiddenRows?: 'take' | 'leave' | undefined;
  readonly columns?: ChosenColumns | undefined;
  /** What is to be read instead of a text, in every row that has it. */
  readonly repairs?: readonly Repair[] | undefined;
}

export interface Repair {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** So many filled rows may stand above the headings. */
const headingsWithin = 40;

/** Finds the table of this shape in a file: which sheet, under which headings, in which columns, down to which row. */
export function findTable(workbook: Workbook, shape: TableShape, choices: TableChoices = {}): Table {
  const { sheet, at } = chooseSheet(workbook, shape, choices);
  const head = sheet.rows[at]!;
  const headings = headingsOf(head, sheet);
  const below = sheet.rows.slice(at + 1).filter((row) => !isNumberRow(row));
  const visible = below.filter(({ hidden }) => !hidden);
  const hiddenRows = below.length - visible.length;
  const taken = choices.hiddenRows === 'take' ? below : visible;
  const columns = matchHeadings(shape, { headings, rows: below, chosen: choices.columns ?? {} });
  const indexOf = new Map(columns.flatMap(({ field, index }) => (field === null ? [] : [[field, index] as const])));
  const repairs = repairsOf(choices.repairs ?? []);
  const rows = taken.map((row) => tableRow(row, { indexOf, repairs }));
  const end = shape.footerFrom(rows.map(({ of }, index) => ({ of, cells: taken[index]!.cells })));
  return {
    form: workbook.form,
    sheet: sheet.name,
    sheets: workbook.sheets.map(({ name, hidden, rows: all }) => ({ name, hidden, rows: all.length })),
    headingRow: head.number,
    columns,
    fields: shape.fields,
    missing: shape.fields.filter(
      ({ name, required, or }) => required && !indexOf.has(name) && !indexOf.has(or ?? name),
    ),
    rows: rows.slice(0, end),
    hiddenRows,
    leftOut: rows.slice(end).map(({ row }) => row),
    has: (field) => indexOf.has(field),
  };
}

interface Place {
  readonly sheet: BookSheet;
  /** Where in its rows the headings are. */
  readonly at: number;
}

/** The sheet and row whose headings say most; a hidden sheet only when a person chose it. */
function chooseSheet(workbook: Workbook, shape: TableShape, choices: TableChoices): Place {
  const filled = workbook.sheets.filter(({ rows }) => rows.length > 0);
  const visible = filled.filter(({ hidden }) => !hidden);
  const chosen = filled.filter(({ name }) => name === choices.sheet);
  const looked = chosen.length > 0 ? chosen : visible.length > 0 ? visible : filled;
  const places = looked.map((sheet) => {
    const byHand = sheet.rows.findIndex(({ number }) => number === choices.headingRow);
    return byHand === -1 ? headingPlace(sheet, shape) : { sheet, at: byHand, score: 1 };
  });
  return places.reduce((best, one) => (one.score > best.score ? one : best));
}

/** Where the headings are: the row that names most fields; where none does, the first row with two texts or more. */
function headingPlace(sheet: BookSheet, shape: TableShape): Place & { readonly score: number } {
  const scores = sheet.rows.slice(0, headingsWithin).map((row) => scoreOf(headingsOf(row, sheet), shape));
  const score = Math.max(...scores);
  if (score > 0) return { sheet, at: scores.indexOf(score), score };
  const broad = sheet.rows.findIndex(({ cells }) => cells.filter((cell) => cell !== '').length > 1);
  return { sheet, at: Math.max(0, broad), score: 0 };
}

/** Required fields weigh twice; a row with one heading alone is a title that happens to hold a word. */
function scoreOf(headings: readonly string[], shape: TableShape): number {
  const found = new Set(headings.flatMap((heading) => (heading === '' ? [] : (shape.read(heading)?.field ?? []))));
  const weight = ({ name, required }: Field) => (found.has(name) ? (required ? 2 : 1) : 0);
  return found.size < 2 ? 0 : shape.fields.reduce((sum, field) => sum + weight(field), 0);
}

/** The headings, with the text of those that are merged downwards into their row. */
function headingsOf({ number, cells }: SheetRow, { rows, merged }: BookSheet): string[] {
  const headings = [...cells];
  for (const { from, to } of merged) {
    if (to.row !== number || from.row === number || from.column !== to.column) continue;
    while (headings.length <= from.column) headings.push('');
    headings[from.column] ||= rows.find((row) => row.number === from.row)?.cells[from.column] ?? '';
  }
  return headings.map((text) => text.replaceAll(/\s+/g, ' '));
}

/** The row `1 2 3 …` that forms have under their headings. */
function isNumberRow({ cells }: SheetRow): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return (
    filled.length >= 3 &&
    filled.length === cells.length &&
    cells.every((cell, at) => cell.replace(/^\((.*)\)$/, '$1') === String(at + 1))
  );
}

function repairsOf(repairs: readonly Repair[]): ReadonlyMap<string, string> {
  return new Map(repairs.map(({ field, from, to }) => [`${field}\n${from}`, to]));
}

function tableRow(
  row: SheetRow,
  { indexOf, repairs }: { indexOf: ReadonlyMap<string, number>; repairs: ReadonlyMap<string, string> },
): TableRow {
  return {
    row: row.number,
    of: (field) => {
      const text = row.cells[indexOf.get(field) ?? -1] ?? '';
      return repairs.get(`${field}\n${text}`) ?? text;
    },
    trouble: (field) => row.troubles?.[indexOf.get(field) ?? -1],
  };
}
