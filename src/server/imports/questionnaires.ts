import type { PoolClient } from 'pg';
import { surveyChannel } from '../../domain/access/channel.ts';
import { readBody } from '../../domain/registry/read-body.ts';
import { ikmOf } from '../../domain/skm/ikm.ts';
import { unsurNames } from '../../domain/survey-instrument/unsur.ts';
import type { SurveyResponse } from '../../domain/survey-response/survey-response-body.ts';
import { surveyResponse } from '../../domain/survey-response/survey-response.ts';
import { instantOf, type Instant } from '../../domain/time/instant.ts';
import { yearOf, type LocalDate, type TimeOfDay } from '../../domain/time/local-date.ts';
import { startOfDayMs } from '../../domain/time/zone.ts';
import type { ImportView } from '../../protocol/import.ts';
import type { Uuid } from '../../std/uuid.ts';
import { namedId } from '../publish/named-id.ts';
import { publishRecords, type NewRecord } from '../publish/publish-records.ts';
import { knownAmong, knownRowOf, type KnownFile, type KnownRow } from './known-questionnaires.ts';
import type { QuestionnaireContext, QuestionnaireRow, Questionnaires } from './plan-questionnaires.ts';
import { ownValue } from '../../std/own-value.ts';

const noon = '12:00' as TimeOfDay;
const noonMs = 12 * 3_600_000;
/** Of its own answers the unit's last years are looked at. */
const yearsLookedAt = 3;

interface UnitPlace {
  readonly orgId: Uuid;
  readonly unitId: Uuid;
}

/** SKM-40: the rows that were not counted before, be it from a file or, where all of them were, as the unit's own export. */
export async function newQuestionnaires(
  client: PoolClient,
  place: UnitPlace & { readonly today: LocalDate },
  { rows, parts }: Questionnaires,
): Promise<QuestionnaireRow[]> {
  const told = rows.map(knownRowOf);
  const files = [...(await namedFiles(client, place)), await unnamedFiles(client, place)];
  const known = knownAmong(told, { parts, files });
  const left = rows.filter((_, at) => !known.has(at));
  if (left.length === 0) return left;
  const own = await ownAnswers(client, place);
  return knownAmong(told, { parts: [], files: [own] }).size === rows.length ? [] : left;
}

/** What files brought that were not taken back, joined where they told the same facts. */
async function namedFiles(client: PoolClient, { orgId, unitId }: UnitPlace): Promise<KnownFile[]> {
  const { rows } = await client.query<{ parts: string[]; told: KnownRow }>(
    `select i.parts, q.told from import i join import_questionnaire q on q.org_id = i.org_id and q.import_id = i.id
     where i.org_id = $1 and i.unit_id = $2 and i.state = 'applied'`,
    [orgId, unitId],
  );
  const files = new Map<string, { parts: string[]; rows: KnownRow[] }>();
  for (const { parts, told } of rows) {
    const key = parts.join(' ');
    const file = files.get(key) ?? { parts, rows: [] };
    files.set(key, file);
    file.rows.push(told);
  }
  return [...files.values()];
}

/** What files brought before imports had names: who answered what is sure; day and service may be what a form filled in. */
async function unnamedFiles(client: PoolClient, { orgId, unitId }: UnitPlace): Promise<KnownFile> {
  const { rows } = await client.query<ResponseRow>(
    `${responsesSql} and r.channel like $2 and r.body ->> 'origin' = 'import'
       and not exists (select from import_questionnaire q where q.org_id = r.org_id and q.response_id = r.id)`,
    [orgId, `survey/${unitId}/%`],
  );
  return { parts: ['sex', 'age', 'education', 'work'], rows: toldOf(rows) };
}

/** What the unit has of its last years, from tablets, phones and files, as its exported worksheet has it: answers alone. */
async function ownAnswers(
  client: PoolClient,
  { orgId, unitId, today }: UnitPlace & { readonly today: LocalDate },
): Promise<KnownFile> {
  const years = Array.from({ length: yearsLookedAt }, (_, back) => yearOf(today) - back);
  const { rows } = await client.query<ResponseRow>(`${responsesSql} and r.channel = any($2::text[])`, [
    orgId,
    years.map((year) => surveyChannel(unitId, year)),
  ]);
  return { parts: [], rows: toldOf(rows) };
}

interface ResponseRow {
  readonly version: number;
  readonly body: unknown;
  readonly questions: SurveyQuestions;
}

const responsesSql = `select r.version, r.body, i.body -> 'questions' as questions from record r
  join record i on i.org_id = r.org_id and i.id = (r.body ->> 'instrumentId')::uuid
  where r.org_id = $1 and r.kind = 'surveyResponse' and r.body is not null`;

function toldOf(rows: readonly ResponseRow[]): KnownRow[] {
  return rows.flatMap(({ version, body, questions }) => {
    const response = readBody(surveyResponse, version, body);
    if (!response) return [];
    const idOf = (name: string) => questions.find(({ unsur }) => unsur === name)?.id ?? '';
    const answers = unsurNames.map((name) => ownValue(response.answers, idOf(name)) ?? null);
    const { sex, ageBand: age, education, work } = response.respondent;
    return [{ answers, sex, age, education, work, date: null, service: null, suggestion: null }];
  });
}

type SurveyQuestions = readonly { readonly id: string; readonly unsur: string | null }[];

/** Writes the rows as questionnaires of the unit, and keeps how the file told them. */
export async function writeQuestionnaires(
  client: PoolClient,
  { orgId, importId, receivedAt }: { orgId: Uuid; importId: Uuid; receivedAt: Instant },
  {
    rows,
    context,
    instrumentId,
  }: { rows: readonly QuestionnaireRow[]; context: QuestionnaireContext; instrumentId: Uuid },
): Promise<void> {
  const records = rows.map((row, at) => recordOf(row, { context, instrumentId, importId, at }));
  await publishRecords(client, { orgId, receivedAt }, records);
  await client.query(
    `insert into import_questionnaire (org_id, import_id, response_id, told)
     select $1, $2, * from unnest($3::uuid[], $4::jsonb[])`,
    [orgId, importId, records.map(({ id }) => id), rows.map((row) => JSON.stringify(knownRowOf(row)))],
  );
}

function recordOf(
  { date, serviceId, answers, respondent, suggestion }: QuestionnaireRow,
  {
    context,
    instrumentId,
    importId,
    at,
  }: { context: QuestionnaireContext; instrumentId: Uuid; importId: Uuid; at: number },
): NewRecord {
  const { questions, unitId } = context.instrument;
  const day = date ?? context.date;
  const body: SurveyResponse = {
    unitId,
    serviceId: serviceId ?? context.serviceId!,
    instrumentId,
    date: day,
    time: noon,
    durationS: 0,
    assisted: false,
    origin: 'import',
    answers: Object.fromEntries(
      [...answers].flatMap(([unsur, value]) => {
        const question = questions.find((one) => one.unsur === unsur);
        return question ? [[question.id, value]] : [];
      }),
    ),
    respondent,
    suggestion,
    flags: [],
  };
  return {
    kind: surveyResponse.name,
    id: namedId(`${importId} ${at}`),
    author: namedId(importId),
    body,
    capturedAt: instantOf(startOfDayMs(day, 'WIB') + noonMs),
  };
}

/** What a preview says of questionnaires beyond their number. */
export function toldOfQuestionnaires(
  rows: readonly QuestionnaireRow[],
  { unsur }: Questionnaires,
  byForm: LocalDate,
): ImportView['skm'] {
  const dates = rows.map(({ date }) => date ?? byForm).toSorted();
  const totals = unsurNames.map((name) => {
    const values = rows.flatMap(({ answers }) => answers.get(name) ?? []);
    return { name, n: values.length, total: values.reduce((sum, value) => sum + value, 0) };
  });
  return { unsur: [...unsur], from: dates[0] ?? null, to: dates.at(-1) ?? null, ikm: ikmOf(totals).ikm };
}
