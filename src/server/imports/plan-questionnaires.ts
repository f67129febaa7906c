import { unsurNames, type UnsurName } from '../../domain/survey-instrument/unsur.ts';
import type { SurveyInstrument } from '../../domain/survey-instrument/survey-instrument-body.ts';
import type { SurveyResponse } from '../../domain/survey-response/survey-response-body.ts';
import { isSafeText, cleanText, lengthOf } from '../../domain/text/plain-text.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Uuid } from '../../std/uuid.ts';
import { nameKey } from './find-unit.ts';
import { RowReader, type RowFault } from './import-plan.ts';
import { answerWords, readAnswer } from './read-answer.ts';
import { readDate } from './read-date.ts';
import { readRespondent, type UnknownFact } from './read-respondent.ts';
import { unsurField } from './skm-shape.ts';
import type { Table, TableRow } from './table/table.ts';

export interface QuestionnaireContext {
  /** What counts for rows that do not say so themselves. */
  readonly date: LocalDate;
  readonly serviceId: Uuid | null;
  readonly services: ReadonlyMap<Uuid, { readonly name: string }>;
  readonly instrument: SurveyInstrument;
  readonly today: LocalDate;
}

/** One respondent of a file; what the file itself does not say is null. */
export interface QuestionnaireRow {
  readonly row: number;
  readonly date: LocalDate | null;
  readonly serviceId: Uuid | null;
  readonly answers: ReadonlyMap<UnsurName, number>;
  readonly respondent: SurveyResponse['respondent'];
  readonly suggestion: string | null;
}

export interface Questionnaires {
  readonly rows: readonly QuestionnaireRow[];
  readonly unsur: readonly UnsurName[];
  /** What the file says of each respondent beside the answers: which of its columns make two rows the same. */
  readonly parts: readonly string[];
  readonly faults: readonly RowFault[];
  readonly unknown: readonly UnknownFact[];
  /** Some rows name no service, and nobody has said which one counts for them. */
  readonly lacksService: boolean;
}

const partFields = ['date', 'service', 'sex', 'age', 'education', 'work', 'suggestion'];
const longestSuggestion = 1_000;

/** SKM-22: rows of a file as questionnaires; what cannot be one is named with its row, column and reason. */
export function planQuestionnaires(table: Table, context: QuestionnaireContext): Questionnaires {
  const reader = new RowReader(table);
  const asked = new Map(
    context.instrument.questions.flatMap((one) => (one.unsur ? [[one.unsur, answerWords(one)]] : [])),
  );
  const unsur = unsurNames.filter((name) => table.has(unsurField(name)));
  const faults: RowFault[] = [];
  for (const { field, heading } of table.columns) {
    const isForeign =
      field !== null && /^u\d+$/.test(field) && !unsur.some((name) => unsurField(name) === field && asked.has(name));
    if (isForeign)
      faults.push({ row: table.headingRow, field, fault: 'question-unknown', value: heading, suggestions: [] });
  }
  const names = new Map([...context.services].map(([id, { name }]) => [nameKey(name), id]));
  const unknown: UnknownFact[] = [];
  const rows = table.rows.flatMap((row) => {
    const before = reader.faults.length;
    const answers = answersOf(row, { reader, unsur, asked });
    const date = dateOf(row, reader, context.today);
    const serviceId = serviceOf(row, { reader, names, context });
    const { respondent, unknown: facts } = readRespondent(row);
    unknown.push(...facts);
    if (answers.size === 0 && reader.faults.length === before)
      reader.fault(row, unsurField(unsur[0] ?? 'persyaratan'), 'row-blank');
    if (reader.faults.length > before) return [];
    return [{ row: row.row, date, serviceId, answers, respondent, suggestion: suggestionOf(row) }];
  });
  const lacksService = context.serviceId === null && rows.some(({ serviceId }) => serviceId === null);
  return {
    rows,
    unsur,
    parts: partFields.filter(table.has),
    faults: [...faults, ...reader.faults],
    unknown,
    lacksService,
  };
}

function answersOf(
  row: TableRow,
  {
    reader,
    unsur,
    asked,
  }: { reader: RowReader; unsur: readonly UnsurName[]; asked: ReadonlyMap<UnsurName, ReadonlyMap<string, number>> },
): ReadonlyMap<UnsurName, number> {
  const answers = new Map<UnsurName, number>();
  for (const name of unsur) {
    const cell = row.of(unsurField(name));
    const words = asked.get(name);
    if (cell === '' || words === undefined || row.trouble(unsurField(name))) continue;
    const answer = readAnswer(cell, words);
    if (typeof answer === 'number') answers.set(name, answer);
    else reader.fault(row, unsurField(name), answer.fault);
  }
  return answers;
}

function dateOf(row: TableRow, reader: RowReader, today: LocalDate): LocalDate | null {
  const text = row.of('date');
  if (text === '') return null;
  const date = readDate(text);
  if (date === null) reader.fault(row, 'date', 'date-unreadable');
  else if (date > today) reader.fault(row, 'date', 'date-in-future');
  return date;
}

function serviceOf(
  row: TableRow,
  { reader, names, context }: { reader: RowReader; names: ReadonlyMap<string, Uuid>; context: QuestionnaireContext },
): Uuid | null {
  const text = row.of('service');
  if (text === '') return null;
  const id = names.get(nameKey(text));
  if (id !== undefined) return id;
  const suggestions = [...context.services.values()].map(({ name }) => ({ value: name, label: name })).slice(0, 50);
  reader.fault(row, 'service', 'service-unknown', suggestions);
  return null;
}

/** A citizen's words, without what could hide in them; what is longer than a suggestion may be is cut. */
function suggestionOf(row: TableRow): string | null {
  const text = cleanText(row.of('suggestion'));
  if (text === '' || text === '-' || !isSafeText(text)) return null;
  return lengthOf(text) > longestSuggestion ? [...text].slice(0, longestSuggestion).join('') : text;
}
