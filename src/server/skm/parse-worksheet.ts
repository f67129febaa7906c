import { unsurTitles } from '../../domain/skm/unsur-titles.ts';
import type { UnsurName } from '../../domain/survey-instrument/unsur.ts';
import type { SurveyResponse } from '../../domain/survey-response/survey-response-body.ts';
import { addDays, isLocalDate, type LocalDate } from '../../domain/time/local-date.ts';
import type { CellFault } from '../../protocol/skm-admin.ts';
import type { Uuid } from '../../std/uuid.ts';
import { columnName } from '../sheets/cell-place.ts';
import type { SheetRow } from '../sheets/raw-row.ts';
import { SheetFault } from '../sheets/sheet-fault.ts';
import { readRespondent } from './read-respondent.ts';
import { columnOf, isUnsur, type Column } from './worksheet-column.ts';

export interface WorksheetContext {
  /** What counts for rows that do not say so themselves. */
  readonly date: LocalDate;
  readonly serviceId: Uuid;
  /** The unit's services by name in lower case. */
  readonly services: ReadonlyMap<string, Uuid>;
  /** The unsur that the unit's questionnaire asks. */
  readonly asked: ReadonlySet<UnsurName>;
  readonly today: LocalDate;
}

export interface WorksheetRow {
  readonly date: LocalDate;
  readonly serviceId: Uuid;
  readonly answers: ReadonlyMap<UnsurName, number>;
  readonly respondent: SurveyResponse['respondent'];
}

export interface Worksheet {
  readonly rows: readonly WorksheetRow[];
  readonly unsur: readonly UnsurName[];
  readonly faults: readonly CellFault[];
}

const headingsWithin = 10;

/** Whether these are the headings of a worksheet: two unsur or more. */
export function isWorksheetHeading(cells: readonly string[]): boolean {
  return cells.filter((cell) => isUnsur(columnOf(cell))).length >= 2;
}

/** SKM-22: rows of the official worksheet as questionnaires; what cannot be one is named with row, column and reason. */
export function parseWorksheet(rows: readonly SheetRow[], context: WorksheetContext): Worksheet {
  const at = rows.slice(0, headingsWithin).findIndex(({ cells }) => isWorksheetHeading(cells));
  if (at === -1) throw new SheetFault('sheet-columns-missing');
  const columns = rows[at]!.cells.map(columnOf);
  const faults: CellFault[] = [];
  const unsur = columns.flatMap((column) => (isUnsur(column) ? [column.unsur] : []));
  columns.forEach((column, index) => {
    if (!isUnsur(column) || context.asked.has(column.unsur)) return;
    const found = unsurTitles[column.unsur];
    faults.push({ row: rows[at]!.number, column: columnName(index), code: 'question-unknown', found });
  });
  const read = rows.slice(at + 1).flatMap((row) => parseRow(row, columns, { context, faults }) ?? []);
  return { rows: read, unsur, faults };
}

interface Reading {
  readonly context: WorksheetContext;
  readonly faults: CellFault[];
}

function parseRow(
  row: SheetRow,
  columns: readonly (Column | null)[],
  { context, faults }: Reading,
): WorksheetRow | null {
  const before = faults.length;
  const answers = new Map<UnsurName, number>();
  const said = new Map<Column, string>();
  const fault = (index: number, code: CellFault['code'], found: string) =>
    faults.push({ row: row.number, column: columnName(index), code, found: found.slice(0, 60) });
  columns.forEach((column, index) => {
    const cell = row.cells[index] ?? '';
    if (column === null || cell === '') return;
    if (!isUnsur(column)) {
      said.set(column, cell);
      return;
    }
    const answer = readAnswer(cell);
    if (typeof answer === 'string') fault(index, answer, cell);
    else answers.set(column.unsur, answer);
  });
  const place = (column: Column) => columns.indexOf(column);
  const date = readDate(said.get('date'), context);
  if (typeof date === 'object') fault(place('date'), date.code, said.get('date') ?? '');
  const service = said.get('service');
  const serviceId = service === undefined ? context.serviceId : context.services.get(service.toLowerCase());
  if (serviceId === undefined) fault(place('service'), 'service-unknown', service ?? '');
  const { respondent, unknown } = readRespondent(said);
  for (const column of unknown) fault(place(column), 'value-unknown', said.get(column) ?? '');
  if (answers.size === 0 && faults.length === before) fault(0, 'row-blank', row.cells[0] ?? '');
  if (faults.length > before || typeof date === 'object' || serviceId === undefined) return null;
  return { date, serviceId, answers, respondent };
}

/** A whole number from 1 to 4; `3,0` is 3, and `3,5` is no answer at all. */
function readAnswer(cell: string): number | 'answer-not-whole' | 'answer-out-of-range' {
  const match = /^(-?\d{1,9})(?:[.,](\d+))?$/.exec(cell);
  if (!match) return 'answer-out-of-range';
  if (match[2] !== undefined && /[1-9]/.test(match[2])) return 'answer-not-whole';
  const value = Number(match[1]);
  return value >= 1 && value <= 4 ? value : 'answer-out-of-range';
}

function readDate(
  text: string | undefined,
  { date, today }: WorksheetContext,
): LocalDate | { readonly code: 'date-unreadable' | 'date-in-future' } {
  if (text === undefined) return date;
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const iso = local ? `${local[3]}-${local[2]!.padStart(2, '0')}-${local[1]!.padStart(2, '0')}` : text.slice(0, 10);
  if (!isLocalDate(iso)) return { code: 'date-unreadable' };
  return iso > addDays(today, 0) ? { code: 'date-in-future' } : iso;
}
