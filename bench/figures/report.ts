import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { unsurNames } from '../../src/domain/survey-instrument/unsur.ts';
import { instantOf } from '../../src/domain/time/instant.ts';
import { sampleDistrict, samplePassword } from '../../src/server/sample/sample-district.ts';
import { publishRecords, type NewRecord } from '../../src/server/publish/publish-records.ts';
import { assert } from '../../src/std/assert.ts';
import { createUuidV7, type Uuid } from '../../src/std/uuid.ts';
import { randomBytes } from 'node:crypto';
import { compare, type Figure } from '../figure.ts';
import type { BenchServer } from '../lab/start-server.ts';

const few = 10_000;
const batch = 5_000;
const daysOfYear = 360;

interface AskedUnit {
  readonly orgId: Uuid;
  readonly unitId: Uuid;
  readonly serviceId: Uuid;
  readonly instrumentId: Uuid;
}

/**
 * How long the SKM report of a year takes over many responses, beside the same over ten thousand. So many are written as
 * one has patience for; the totals then stand as if each had been written several times.
 */
export async function measureReport(
  { origin, pool }: BenchServer,
  { written, times, rounds }: { written: number; times: number; rounds: number },
): Promise<Figure[]> {
  const [small, large] = sampleUnits();
  await fill(pool, small, few);
  await fill(pool, large, written);
  // The report reads totals alone; those of many more responses differ in their numbers, not in how many rows there are.
  await pool.query('update survey_total set n = n * $2, sum = sum * $2 where unit_id = $1', [large.unitId, times]);
  const many = written * times;
  const cookie = await signInAdmin(origin);
  const [ours, floor]: [number[], number[]] = [[], []];
  const ask = async (unit: AskedUnit) => {
    const startedMs = performance.now();
    const query = `unit=${unit.unitId}&from=2023-01-02&to=2023-12-30`;
    const response = await fetch(`${origin}/api/reports/skm?${query}`, { headers: { cookie } });
    const { n } = (await response.json()) as { n: number };
    assert(n > few * 0.9, 'the report counts what was written');
    return performance.now() - startedMs;
  };
  for (const unit of [small, large]) await ask(unit);
  for (let round = 0; round < rounds; round++) {
    floor.push(await ask(small));
    ours.push(await ask(large));
  }
  return [
    compare(
      `SKM report over totals of ${many} responses (${written} written), beside ${few}`,
      'ms',
      { ours, floor },
      'ratio about 1',
    ),
  ];
}

/** Two units of the sample that ask citizens. */
function sampleUnits(): [AskedUnit, AskedUnit] {
  const { orgId, records } = sampleDistrict({ nowMs: Date.now() });
  const units = records.flatMap((record): AskedUnit[] => {
    if (record.kind !== 'surveyInstrument') return [];
    const { unitId } = record.body;
    const service = records.find((one) => one.kind === 'service' && one.body.unitId === unitId);
    return service ? [{ orgId, unitId, serviceId: service.id, instrumentId: record.id }] : [];
  });
  assert(units[0] && units[1], 'the sample asks citizens in several units');
  return [units[0], units[1]];
}

/** Through the very code that takes responses in, so that the totals are what they would be. */
async function fill(pool: Pool, { orgId, ...named }: AskedUnit, count: number): Promise<void> {
  const newId = createUuidV7({ nowMs: Date.now, randomBytes: (length) => randomBytes(length) });
  const author = randomUUID() as Uuid;
  const capturedAt = instantOf(Date.now());
  for (let from = 0; from < count; from += batch) {
    const records = Array.from({ length: Math.min(batch, count - from) }, (_, at): NewRecord => {
      // One day after the other, as responses come in: a batch touches the totals of few days.
      const dayOfYear = Math.floor(((from + at) / count) * daysOfYear);
      const day = new Date(Date.UTC(2023, 0, 2 + dayOfYear)).toISOString().slice(0, 10);
      const answers = Object.fromEntries(unsurNames.map((name, place) => [name, 3 + ((from + at + place) % 2)]));
      const respondent = { sex: 'P', ageBand: '30-39', education: 'SMA', work: 'Swasta' };
      const rest = { time: '09:15', durationS: 60, assisted: false, origin: 'import', suggestion: null, flags: [] };
      const body = { ...named, date: day, answers, respondent, ...rest };
      return { kind: 'surveyResponse', id: newId(), author, body, capturedAt };
    });
    const client = await pool.connect();
    try {
      await client.query('begin');
      await publishRecords(client, { orgId, receivedAt: capturedAt }, records);
      await client.query('commit');
    } finally {
      client.release();
    }
  }
}

async function signInAdmin(origin: string): Promise<string> {
  const { logins } = sampleDistrict({ nowMs: Date.now() });
  const admin = logins.find(({ role }) => role === 'Admin');
  const response = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ nip: admin?.nip, password: samplePassword, device: randomUUID() }),
  });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
