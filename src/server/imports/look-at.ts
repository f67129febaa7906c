import type { PoolClient } from 'pg';
import { canonicalContent } from '../../protocol/content-hash.ts';
import type { ImportChoices, ImportKind, ImportView } from '../../protocol/import.ts';
import type { Uuid } from '../../std/uuid.ts';
import { columnName } from '../sheets/cell-place.ts';
import type { Reach } from '../organisation/reach.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { bodyBefore, describeChanges } from './describe-changes.ts';
import { groupFaults } from './group-faults.ts';
import type { AskedQuestion, ImportPlan, PlannedRecord, RowFault, Standing } from './import-plan.ts';
import { importShapes } from './import-shapes.ts';
import type { StoredImport } from './import-store.ts';
import { rememberedColumns } from './import-store.ts';
import { planHolidays } from './plan-holidays.ts';
import { planPeople } from './plan-people.ts';
import {
  planQuestionnaires,
  type QuestionnaireContext,
  type QuestionnaireRow,
  type Questionnaires,
} from './plan-questionnaires.ts';
import { planServices } from './plan-services.ts';
import { planUnits } from './plan-units.ts';
import { newQuestionnaires, toldOfQuestionnaires } from './questionnaires.ts';
import { readStanding } from './read-standing.ts';
import { faultsBeyond, standingWithin } from './within-reach.ts';
import { skmShape } from './skm-shape.ts';
import { findTable } from './table/find-table.ts';
import type { Table } from './table/table.ts';
import type { TableShape } from './table/table-shape.ts';

const mostExamples = 5;
const mostChangesTold = 500;

const planners = {
  unit: planUnits,
  pegawai: planPeople,
  layanan: planServices,
  libur: planHolidays,
} satisfies Record<Exclude<ImportKind, 'skm'>, (table: Table, standing: Standing) => ImportPlan>;

/** What is looked at, and with what. */
export interface LookParts {
  readonly orgId: Uuid;
  readonly nowMs: number;
  readonly newId: () => Uuid;
  /** How far whoever brings the file reaches (ADM-2). */
  readonly reach: Reach;
  readonly workbook: Workbook;
  readonly choices: ImportChoices;
  /** Of the unit whose questionnaires they are; null for every other kind. */
  readonly survey: (QuestionnaireContext & { readonly instrumentId: Uuid }) | null;
}

/** What would be written; faults and questions are in the view. */
export type Wanted =
  | {
      readonly kind: 'records';
      readonly records: readonly PlannedRecord[];
      readonly plan: ImportPlan;
      readonly standing: Standing;
    }
  | { readonly kind: 'questionnaires'; readonly rows: readonly QuestionnaireRow[]; readonly parts: readonly string[] };

export interface Looked {
  readonly view: ImportView;
  readonly table: Table;
  readonly faults: readonly RowFault[];
  readonly wanted: Wanted;
}

/** Reads a file as its columns say and tells everything that taking it in would do; nothing is written. */
export async function lookAt(client: PoolClient, stored: StoredImport, parts: LookParts): Promise<Looked> {
  const { table, remembered } = await findRemembered(client, stored.kind, parts);
  const found = parts.survey
    ? await lookAtSurvey(client, table, parts)
    : await lookAtRecords(client, table, { stored, parts });
  const { faults, wanted, counts, questions, warnings, skm } = found;
  const changes = wanted.kind === 'records' ? describeChanges(wanted.records, wanted.plan, wanted.standing) : [];
  const view: ImportView = {
    id: stored.id,
    kind: stored.kind,
    fileName: stored.fileName,
    state: stored.state,
    unit: stored.unitId,
    sheet: table.sheet,
    sheets: [...table.sheets],
    headingRow: table.headingRow,
    columns: table.columns.map(({ index, heading, sample, field }) => ({
      index,
      letter: columnName(index),
      heading,
      sample,
      field,
    })),
    fields: table.fields.map(({ name, title, required }) => ({ name, title, required })),
    missing: found.missing,
    remembered,
    hiddenRows: table.hiddenRows,
    leftOut: table.leftOut.slice(0, 100),
    rows: table.rows.length,
    ...counts,
    faultCount: faults.length,
    faults: groupFaults(faults, table.fields),
    questions: askedOf([...questionsOfTable(table, parts.choices), ...questions], parts.choices),
    warnings,
    changes: changes.slice(0, mostChangesTold),
    changeCount: changes.length,
    skm,
  };
  return { view, table, faults, wanted };
}

async function findRemembered(client: PoolClient, kind: ImportKind, { orgId, workbook, choices, survey }: LookParts) {
  const shape: TableShape = kind === 'skm' ? skmShape(survey!.instrument.questions) : importShapes[kind];
  const first = findTable(workbook, shape, choices);
  if (choices.columns) return { table: first, remembered: false };
  const headings = first.columns.map(({ heading }) => heading);
  const columns = await rememberedColumns(client, { orgId, kind, headings });
  if (columns === null) return { table: first, remembered: false };
  return { table: findTable(workbook, shape, { ...choices, columns }), remembered: true };
}

interface Findings {
  /** What the file must have and has not. */
  readonly missing: string[];
  readonly faults: readonly RowFault[];
  readonly wanted: Wanted;
  readonly counts: { readonly added: number; readonly changed: number; readonly same: number };
  readonly questions: readonly AskedQuestion[];
  readonly warnings: ImportView['warnings'];
  readonly skm: ImportView['skm'];
}

async function lookAtRecords(
  client: PoolClient,
  table: Table,
  { stored, parts }: { stored: StoredImport; parts: LookParts },
): Promise<Findings> {
  const { orgId, reach } = parts;
  const standing = standingWithin(await readStanding(client, orgId, parts), reach);
  const isReadable = table.missing.length === 0;
  const planner = planners[stored.kind as Exclude<ImportKind, 'skm'>];
  const plan = isReadable
    ? planner(table, standing)
    : { records: [], added: new Set<Uuid>(), faults: [], questions: [] };
  const changing = plan.records.filter((record) => !isSame(record, standing));
  const beyond = await faultsBeyond(client, changing, { orgId, reach, standing, table });
  const beyondRows = new Set(beyond.map(({ row }) => row));
  const records = changing.filter(({ row }) => !beyondRows.has(row));
  const added = records.filter(({ id }) => plan.added.has(id)).length;
  return {
    missing: table.missing.map(({ title }) => title),
    faults: [...plan.faults, ...beyond],
    wanted: { kind: 'records', records, plan, standing },
    counts: { added, changed: records.length - added, same: plan.records.length - changing.length },
    questions: plan.questions,
    warnings: [],
    skm: null,
  };
}

async function lookAtSurvey(client: PoolClient, table: Table, { orgId, survey }: LookParts): Promise<Findings> {
  const context = survey!;
  const read = planQuestionnaires(table, context);
  const rows = await newQuestionnaires(
    client,
    { orgId, unitId: context.instrument.unitId, today: context.today },
    read,
  );
  const isAnswered = read.unsur.length > 0;
  return {
    missing: [...(isAnswered ? [] : ['U1 … U9']), ...(read.lacksService ? ['Layanan'] : [])],
    faults: isAnswered ? read.faults : [],
    wanted: { kind: 'questionnaires', rows, parts: read.parts },
    counts: { added: rows.length, changed: 0, same: read.rows.length - rows.length },
    questions: [],
    warnings: warningsOf(read, table),
    skm: toldOfQuestionnaires(rows, read, context.date),
  };
}

function isSame(record: PlannedRecord, standing: Standing): boolean {
  const before = bodyBefore(record, standing);
  const text = (body: unknown) => canonicalContent({ kind: record.kind, version: 1, body });
  return before !== undefined && text(before) === text(record.body);
}

/** The file's own questions, before anybody asks what its rows mean. */
function questionsOfTable(
  { hiddenRows, columns, fields }: Table,
  { hiddenRows: chosen }: ImportChoices,
): AskedQuestion[] {
  const titles = new Map(fields.map(({ name, title }) => [name, title]));
  const asking = (why: 'two' | 'unused') =>
    columns.flatMap(({ heading, asks }) =>
      asks?.why === why ? [`${heading} (${titles.get(asks.field) ?? asks.field})`] : [],
    );
  const [two, unused] = [asking('two'), asking('unused')];
  return [
    ...(hiddenRows > 0 && chosen === undefined
      ? [{ question: 'hidden-rows' as const, names: Array<string>(hiddenRows).fill('') }]
      : []),
    ...(two.length > 0 ? [{ question: 'two-columns' as const, names: two }] : []),
    ...(unused.length > 0 ? [{ question: 'unused-column' as const, names: unused }] : []),
  ];
}

/** Questions that are still open. Which of two columns is meant, and what to do with hidden rows, is chosen, not confirmed. */
function askedOf(questions: readonly AskedQuestion[], { confirmed = [] }: ImportChoices): ImportView['questions'] {
  const needChoice = ['two-columns', 'hidden-rows'];
  return questions
    .filter(({ question }) => needChoice.includes(question) || !confirmed.includes(question))
    .map(({ question, names }) => ({
      question,
      count: names.length,
      examples: names.filter((name) => name !== '').slice(0, mostExamples),
    }));
}

function warningsOf({ unknown }: Questionnaires, { fields }: Table): ImportView['warnings'] {
  const titles = new Map(fields.map(({ name, title }) => [name, title]));
  const found = new Map<string, ImportView['warnings'][number]>();
  for (const { field, value, readAs } of unknown) {
    const key = `${field} ${value}`;
    const warning = found.get(key) ?? { title: titles.get(field) ?? field, value, readAs, count: 0 };
    found.set(key, { ...warning, count: warning.count + 1 });
  }
  return [...found.values()].slice(0, 100);
}
