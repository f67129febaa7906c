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
import { namedId } from '../named-id.ts';
import { publishRecords, type NewRecord } from '../setup/publish-records.ts';
import { knownAmong, knownRowOf, type KnownFile, type KnownRow } from './known-questionnaires.ts';
import type { QuestionnaireContext, QuestionnaireRow, Questionnaires } from './plan-questionnaires.ts';

const noon = '12:00' as TimeOfDay;
const noonMs = 12 * 3_600_000;
/** Of its own answers the unit's last years are looked at. */
const yearsLookedAt = 3;

interface UnitPlace {
  readonly orgId: Uuid;
  readonly unitId: Uuid;
}

/** The rows that were not counted before, be it from a file or, where all of them were, from the unit's own tablets. */
export async function newQuestionnaires(
  client: PoolClient,
  place: UnitPlace & { readonly today: LocalDate },
  { rows, parts }: Questionnaires,
): Promise<QuestionnaireRow[]> {
  const told = rows.map(knownRowOf);
  const known = knownAmong(told, { parts, files: await earlierFiles(client, place) });
  const left = rows.filter((_, at) => !known.has(at));
  if (left.length === 0 || known.size > 0) return left;
  const own = await ownAnswers(client, place);
  return knownAmong(told, { parts: [], files: [own] }).size === rows.length ? [] : left;
}

/** SKM-40: what files brought before that were not taken back, joined where they told the same facts. */
async function earlierFiles(client: PoolClient, { orgId, unitId }: UnitPlace): Promise<KnownFile[]> {
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

/** What the unit's tablets and citizens' phones gave, as its exported worksheet has it: answers alone. */
async function ownAnswers(
  client: PoolClient,
  { orgId, unitId, today }: UnitPlace & { readonly today: LocalDate },
): Promise<KnownFile> {
  const years = Array.from({ length: yearsLookedAt }, (_, back) => yearOf(today) - back);
  const { rows } = await client.query<{ version: number; body: unknown; questions: SurveyQuestions }>(
    `select r.version, r.body, i.body -> 'questions' as questions from record r
     join record i on i.org_id = r.org_id and i.id = (r.body ->> 'instrumentId')::uuid
     where r.org_id = $1 and r.channel = any($2::text[]) and r.kind = 'surveyResponse' and r.body is not null`,
    [orgId, years.map((year) => surveyChannel(unitId, year))],
  );
  const told = rows.flatMap(({ version, body, questions }) => {
    const response = readBody(surveyResponse, version, body);
    if (!response) return [];
    const answers = unsurNames.map(
      (name) => response.answers[questions.find(({ unsur }) => unsur === name)?.id ?? ''] ?? null,
    );
    return [{ ...nothingTold, answers }];
  });
  return { parts: [], rows: told };
}

type SurveyQuestions = readonly { readonly id: string; readonly unsur: string | null }[];

const nothingTold = { date: null, service: null, sex: null, age: null, education: null, work: null, suggestion: null };

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
