import { standardQuestions } from '../../src/domain/survey-instrument/standard-instrument.ts';
import { unsurNames } from '../../src/domain/survey-instrument/unsur.ts';
import type { SurveyResponse } from '../../src/domain/survey-response/survey-response-body.ts';
import { instantOf } from '../../src/domain/time/instant.ts';
import type { Database } from '../../src/server/db/database.ts';
import { closeGroups } from '../../src/server/skm/close-groups.ts';
import { publishRecords, type NewRecord } from '../../src/server/publish/publish-records.ts';
import type { Uuid } from '../../src/std/uuid.ts';
import { newId } from './api-client.ts';
import { ids, nowMs } from './small-district.ts';

const idOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}` as Uuid;

export const surveyIds = { card: idOf(300), deed: idOf(301), clinicService: idOf(302), instrument: idOf(310) };

const capturedAt = instantOf(nowMs);
const publishing = { orgId: ids.org, receivedAt: capturedAt };

function published(kind: string, id: Uuid, body: unknown): NewRecord {
  return { kind, id, author: ids.org, body, capturedAt };
}

/** The office's two services and its instrument, a service of the clinic, and an admin: the head. */
export async function loadSurvey(database: Database): Promise<void> {
  await write(database, [
    published('service', surveyIds.card, { unitId: ids.office, name: 'KTP' }),
    published('service', surveyIds.deed, { unitId: ids.office, name: 'Akta Kelahiran' }),
    published('service', surveyIds.clinicService, { unitId: ids.clinic, name: 'Imunisasi' }),
    anInstrument(surveyIds.instrument),
  ]);
  await database.pool.query(`update account set roles = '{admin}' where person_id = $1`, [ids.head]);
}

export function anInstrument(id: Uuid): NewRecord {
  const questions = standardQuestions;
  return published('surveyInstrument', id, { unitId: ids.office, version: 1, validFrom: '2025-01-01', questions });
}

/** Writes records as the server does wherever they come from. */
export async function write(database: Database, records: readonly NewRecord[]): Promise<void> {
  await database.transaction((client) => publishRecords(client, publishing, records));
}

/** A citizen's answers to the office: these numbers to the nine unsur, null left out. */
export function answersOf(numbers: readonly (number | null)[]): SurveyResponse['answers'] {
  const pairs = unsurNames.map((name, at) => [name, numbers[at] ?? null] as const);
  return Object.fromEntries(pairs.filter((pair): pair is [(typeof pair)[0], number] => pair[1] !== null));
}

export function aResponse(different: Partial<SurveyResponse> = {}, id: Uuid = newId()): NewRecord {
  const body: SurveyResponse = {
    unitId: ids.office,
    serviceId: surveyIds.card,
    instrumentId: surveyIds.instrument,
    date: '2026-11-12' as SurveyResponse['date'],
    time: '09:15' as SurveyResponse['time'],
    durationS: 60,
    assisted: false,
    origin: 'counter',
    answers: answersOf([4, 4, 3, 4, 4, 4, 4, 3, 3]),
    respondent: { sex: 'P', ageBand: '30-39', education: 'SMA', work: 'Swasta' },
    suggestion: null,
    flags: [],
    ...different,
  };
  return { kind: 'surveyResponse', id, author: newId(), body, capturedAt };
}

/** As many responses as are needed for these totals over n respondents, the example of reference §1.8. */
export function responsesWithTotals(totals: readonly number[], n: number): NewRecord[] {
  return Array.from({ length: n }, (_, at) => {
    const answer = (total: number) => Math.floor((total * (at + 1)) / n) - Math.floor((total * at) / n);
    return aResponse({ answers: answersOf(totals.map(answer)) });
  });
}

/** Closes the groups of all answers that there are, as the nights that follow would (SKM-26). */
export async function closeNextDay(database: Database): Promise<void> {
  const { rows } = await database.pool.query<{ ms: number | null }>(
    `select extract(epoch from greatest(max(day), $1::date))::float8 * 1000 as ms from survey_closing`,
    [capturedAt.slice(0, 10)],
  );
  const dayMs = 86_400_000;
  await closeGroups(database, (rows[0]?.ms ?? nowMs) + dayMs + dayMs / 2);
}
