import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LocalDate } from '../../src/domain/time/local-date.ts';
import { aChange, ApiClient } from '../support/api-client.ts';
import { addPeople } from '../support/more-people.ts';
import { anActivity, ids, nowMs } from '../support/small-district.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

const dayMs = 86_400_000;
const at = (days: number) => new Date(nowMs + days * dayMs).toISOString();
const dayOf = (days: number) => at(days).slice(0, 10) as LocalDate;
const quiet = { waiting: 0, needsRepair: 0, oldestQueuedAt: null, freeBytes: null, appVersion: '1.0.0' };

let server: TestServer;
let officer: ApiClient;
let head: ApiClient;
let deputy: ApiClient;

beforeEach(async () => {
  server = await startTestServer({ policy: { entryLock: { kind: 'days', days: 1 } } });
  await addPeople(server.database);
  [officer, head, deputy] = (await Promise.all(
    (['officer', 'head', 'deputy'] as const).map((who) => new ApiClient(server.origin).signIn(who)),
  )) as [ApiClient, ApiClient, ApiClient];
});
afterEach(() => server.stop());

/** Moves the server's clock to so many days after the beginning. */
function later(days: number): void {
  server.clock.ms = nowMs + days * dayMs;
}

async function push(client: ApiClient, change: unknown, heartbeat?: object): Promise<string> {
  const sentAt = new Date(server.clock.ms).toISOString();
  const { results } = await client.sync([change], { sentAt, ...(heartbeat ? { heartbeat } : {}) });
  const [result] = results;
  return result!.outcome === 'refused' ? result!.refusal.code : result!.outcome;
}

const entryOf = (day: number, capturedDay = day) =>
  aChange(anActivity({ date: dayOf(day), rhkId: null }), { capturedAt: at(capturedDay) });

function verdictOn(entry: { id: string; hash: string }, capturedDay: number) {
  const body = {
    subjectKind: 'activity',
    subjectId: entry.id,
    subjectHash: entry.hash,
    employeeId: ids.officer,
    date: dayOf(0),
    verdict: { kind: 'disetujui' },
  };
  return aChange(body, { kind: 'review', capturedAt: at(capturedDay) });
}

/** An entry of the first day, and the deputy named for that day and the next. */
async function entryAndDeputy() {
  const entry = entryOf(0);
  expect(await push(officer, entry)).toBe('applied');
  const naming = { superiorId: ids.head, deputyId: ids.deputy, from: dayOf(0), to: dayOf(1) };
  expect(await push(head, aChange(naming, { kind: 'deputy' }))).toBe('applied');
  return entry;
}

test('[SUP-2] [REV-5] a deputy who was without signal gives a verdict in time, also when it arrives later', async () => {
  const entry = await entryAndDeputy();
  later(5);
  expect(await push(deputy, verdictOn(entry, 1))).toBe('applied');
});

test('[SUP-1] [SUP-2] [REV-5] a deputy whose days are over gives none by a clock set back', async () => {
  const entry = await entryAndDeputy();
  later(5);
  await deputy.sync([], { heartbeat: quiet, sentAt: at(5) });
  expect(await push(deputy, verdictOn(entry, 1))).toBe('not-reviewer');
  // Nor by another phone, whose first sign-in is later than that.
  const other = await new ApiClient(server.origin).signIn('deputy');
  expect(await push(other, verdictOn(entry, 1))).toBe('not-reviewer');
});

test('[SUP-2] who has become deputy since gives a verdict that arrives in time, made by a clock that is behind', async () => {
  const entry = await entryAndDeputy();
  expect(await push(deputy, verdictOn(entry, -3))).toBe('applied');
});

test('[SUP-1] [ACT-6] an entry that was made in time and had no signal lands after its day has closed', async () => {
  later(5);
  expect(await push(officer, entryOf(1))).toBe('applied');
});

test('[SUP-1] [ACT-6] a closed day stays closed for a clock set back, and is open for what waited', async () => {
  const waiting = entryOf(1);
  later(2);
  const says = { ...quiet, waiting: 1, oldestQueuedAt: at(1) };
  await officer.sync([], { heartbeat: says, sentAt: at(2) });
  later(5);
  expect(await push(officer, waiting, { ...quiet, waiting: 1, oldestQueuedAt: at(1) })).toBe('applied');
  // All that the device had has come by now.
  expect(await push(officer, entryOf(2))).toBe('day-closed');
  expect(await push(officer, entryOf(5))).toBe('applied');
});

test('[SUP-1] [ACT-6] nor is an entry of a closed day changed, moved away or deleted by a clock set back', async () => {
  const [entry, made] = [entryOf(0), anActivity({ date: dayOf(0), rhkId: null })];
  expect(await push(officer, entry)).toBe('applied');
  later(5);
  await officer.sync([], { heartbeat: quiet, sentAt: at(5) });
  const onIt = { id: entry.id, baseRev: 1, capturedAt: at(0) };
  expect(await push(officer, aChange({ ...made, note: 'Jam dibetulkan' }, onIt))).toBe('day-closed');
  expect(await push(officer, aChange({ ...made, date: dayOf(5) }, { ...onIt, capturedAt: at(5) }))).toBe('day-closed');
  expect(await push(officer, aChange(null, onIt))).toBe('day-closed');
});

test('[SUP-1] after a restore what devices send again counts by its own clock', async () => {
  later(5);
  await officer.sync([], { heartbeat: quiet, sentAt: at(5) });
  await server.database.pool.query('update org set restored_at = to_timestamp($1)', [(nowMs + 6 * dayMs) / 1_000]);
  later(7);
  expect(await push(officer, entryOf(1))).toBe('applied');
});

test('[EVAL-2] a period that is not over is not rated by a clock set forward', async () => {
  const body = {
    employeeId: ids.officer,
    period: '2026-11',
    date: '2026-12-01',
    results: { rating: 'sesuai', reason: 'Target bulan ini tercapai' },
    conduct: { rating: 'sesuai', reason: 'Ramah kepada setiap warga' },
    basis: {
      takenOn: '2026-12-01',
      days: 0,
      entries: 0,
      minutes: 0,
      approved: 0,
      returned: 0,
      results: [],
      reports: [],
      feedback: [],
      peers: null,
      ikm: null,
    },
  };
  const ahead = aChange(body, { kind: 'evaluation', version: 2, capturedAt: '2026-12-01T03:00:00.000Z' });
  expect(await push(head, ahead)).toBe('period-not-over');
  later(11);
  expect(await push(head, ahead)).toBe('applied');
});

test('[SUP-1] [OBJ-2] an objection that is late stays late by a clock set back', async () => {
  const evaluation = {
    employeeId: ids.officer,
    period: '2026-10',
    date: dayOf(0),
    results: { rating: 'sesuai', reason: 'Target bulan ini tercapai' },
    conduct: { rating: 'sesuai', reason: 'Ramah kepada setiap warga' },
    basis: {
      takenOn: dayOf(0),
      days: 0,
      entries: 0,
      minutes: 0,
      approved: 0,
      returned: 0,
      results: [],
      reports: [],
      feedback: [],
      peers: null,
      ikm: null,
    },
  };
  // The superior of October was another.
  const past = await new ApiClient(server.origin).signIn('past');
  const rated = aChange(evaluation, { kind: 'evaluation', version: 2 });
  expect(await push(past, rated)).toBe('applied');
  const read = { subject: { kind: 'evaluation', id: rated.id }, date: dayOf(0), reply: null };
  expect(await push(officer, aChange(read, { kind: 'acknowledgement' }))).toBe('applied');
  later(30);
  await officer.sync([], { heartbeat: quiet, sentAt: at(30) });
  const body = {
    evaluationId: rated.id,
    employeeId: ids.officer,
    period: '2026-10',
    date: dayOf(10),
    reason: 'Target sudah tercapai pada akhir bulan',
  };
  expect(await push(officer, aChange(body, { kind: 'objection', capturedAt: at(10) }))).toBe('objection-late');
});
