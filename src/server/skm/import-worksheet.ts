import type { Pool, PoolClient } from 'pg';
import { ikmOf } from '../../domain/skm/ikm.ts';
import { currentInstrument } from '../../domain/survey-instrument/current-instrument.ts';
import type { SurveyInstrument } from '../../domain/survey-instrument/survey-instrument-body.ts';
import { surveyInstrumentKind } from '../../domain/survey-instrument/survey-instrument-kind.ts';
import { unsurNames } from '../../domain/survey-instrument/unsur.ts';
import type { SurveyResponse } from '../../domain/survey-response/survey-response-body.ts';
import { surveyResponse } from '../../domain/survey-response/survey-response.ts';
import { instantOf } from '../../domain/time/instant.ts';
import type { LocalDate, TimeOfDay } from '../../domain/time/local-date.ts';
import { startOfDayMs } from '../../domain/time/zone.ts';
import type { ImportAnswer } from '../../protocol/skm-admin.ts';
import type { Uuid } from '../../std/uuid.ts';
import { namedId } from '../named-id.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { readPublished, type Published } from '../counters/read-published.ts';
import type { Publisher } from '../organisation/publish-record.ts';
import { publishRecords, type NewRecord } from '../setup/publish-records.ts';
import { sha256Hex } from '../sync/sha256.ts';
import type { Worksheet, WorksheetRow } from './parse-worksheet.ts';

export interface Import {
  readonly unitId: Uuid;
  readonly instrument: Published<SurveyInstrument>;
  readonly worksheet: Worksheet;
}

const noon = '12:00' as TimeOfDay;
const noonMs = 12 * 3_600_000;
const mostFaults = 100;

/** The questionnaire that a unit asks on a day, null where it has none. */
export async function instrumentOf(
  db: Pool,
  { orgId, unitId }: { orgId: Uuid; unitId: Uuid },
  today: LocalDate,
): Promise<Published<SurveyInstrument> | null> {
  const all = await readPublished(db, orgId, surveyInstrumentKind);
  return (
    currentInstrument(
      all.filter(({ body }) => body.unitId === unitId),
      today,
    ) ?? null
  );
}

/** What a file of earlier questionnaires would bring. */
export async function previewImport(db: Pool, orgId: Uuid, given: Import): Promise<ImportAnswer> {
  const { rows, unsur, faults } = given.worksheet;
  const dates = rows.map(({ date }) => date).toSorted();
  const { rowCount } = await db.query(
    `select from survey_import where org_id = $1 and unit_id = $2 and content_hash = decode($3, 'hex')`,
    [orgId, given.unitId, hashOf(given)],
  );
  return {
    rows: rows.length,
    unsur: [...unsur],
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
    ikm: ikmOf(totalsOf(rows)).ikm,
    faults: faults.slice(0, mostFaults),
    faultCount: faults.length,
    known: rowCount !== 0,
    written: false,
  };
}

/** Takes all rows in at once; false where the same questionnaires have been taken in before. */
export async function importWorksheet(
  client: PoolClient,
  { orgId, by, nowMs, deviceId = null }: Publisher,
  given: Import,
): Promise<boolean> {
  const hash = hashOf(given);
  const { rows } = given.worksheet;
  const at = instantOf(nowMs);
  const taken = await client.query(
    `insert into survey_import (org_id, unit_id, content_hash, responses, by_person, at)
     values ($1, $2, decode($3, 'hex'), $4, $5, $6) on conflict do nothing`,
    [orgId, given.unitId, hash, rows.length, by.id, at],
  );
  if (taken.rowCount === 0) return false;
  const records = rows.map((row, index) => recordOf(row, { given, hash, at: index }));
  await publishRecords(client, { orgId, receivedAt: at }, records);
  const line = { action: 'import-skm', kind: 'unit', recordId: given.unitId, result: 'ok' };
  await writeAudit(client, { orgId, by, deviceId, at }, [line]);
  return true;
}

function recordOf(row: WorksheetRow, { given, hash, at }: { given: Import; hash: string; at: number }): NewRecord {
  const { unitId, instrument } = given;
  const questions = instrument.body.questions;
  const body: SurveyResponse = {
    unitId,
    serviceId: row.serviceId,
    instrumentId: instrument.id,
    date: row.date,
    time: noon,
    durationS: 0,
    assisted: false,
    origin: 'import',
    answers: Object.fromEntries(
      [...row.answers].flatMap(([unsur, value]) => {
        const question = questions.find((one) => one.unsur === unsur);
        return question ? [[question.id, value]] : [];
      }),
    ),
    respondent: row.respondent,
    suggestion: null,
    flags: [],
  };
  return {
    kind: surveyResponse.name,
    id: namedId(`${unitId} ${hash} ${at}`),
    author: namedId(`${unitId} ${hash}`),
    body,
    capturedAt: instantOf(startOfDayMs(row.date, 'WIB') + noonMs),
  };
}

/** Of what the rows say, so that the same questionnaires are known in another file, be it XLSX or CSV. */
function hashOf({ unitId, worksheet }: Import): string {
  const rows = worksheet.rows.map((row) => [
    row.date,
    row.serviceId,
    unsurNames.map((name) => row.answers.get(name) ?? null),
    row.respondent,
  ]);
  return sha256Hex(JSON.stringify([unitId, rows]));
}

function totalsOf(rows: readonly WorksheetRow[]) {
  return unsurNames.map((name) => {
    const values = rows.flatMap(({ answers }) => answers.get(name) ?? []);
    return { name, n: values.length, total: values.reduce((sum, value) => sum + value, 0) };
  });
}
