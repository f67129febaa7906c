import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Activity } from '../../src/domain/activity/activity-body.ts';
import type { Monitor } from '../../src/protocol/monitor.ts';
import { fillTracks } from '../../src/server/monitor/keep-tracks.ts';
import { aChange, ApiClient } from '../support/api-client.ts';
import { addPeople } from '../support/more-people.ts';
import { anActivity, aPlan, ids } from '../support/small-district.ts';
import { aResponse, closeNextDay, loadSurvey, responsesWithTotals, write } from '../support/survey.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';
import { someEvaluation } from './authorisation/appraisal-examples.ts';

let server: TestServer;
const clients: Record<string, ApiClient> = {};
const people = ['officer', 'head', 'past', 'admin'] as const;

beforeAll(async () => {
  server = await startTestServer();
  await addPeople(server.database);
  for (const who of people) clients[who] = await new ApiClient(server.origin).signIn(who);
});
afterAll(() => server.stop());

async function get(who: string, path: string): Promise<Response> {
  return fetch(`${server.origin}${path}`, { headers: { cookie: clients[who]?.cookie ?? '' } });
}

async function read(who: string, query = ''): Promise<Monitor> {
  return (await (await get(who, `/api/monitor${query}`)).json()) as Monitor;
}

const push = async (who: (typeof people)[number], change: ReturnType<typeof aChange>) => {
  const { results } = await clients[who]!.sync([change]);
  expect(results).toMatchObject([{ outcome: 'applied' }]);
  return change;
};

function aReviewOf(change: { id: string; hash: string; body: unknown }, kind: string, verdict = 'disetujui') {
  const { date, state } = change.body as { date?: string; state?: { on: string } };
  const subject = { subjectKind: kind, subjectId: change.id, subjectHash: change.hash };
  const given = verdict === 'disetujui' ? { kind: verdict } : { kind: verdict, reason: 'Angkanya belum sesuai' };
  return aChange({ ...subject, employeeId: ids.officer, date: date ?? state?.on, verdict: given }, { kind: 'review' });
}

const waiting = async () => (await read('head')).total.awaiting;

test('what waits for a verdict follows every entry, change, verdict and taking back', async () => {
  expect(await waiting()).toEqual({ open: 0, late: 0, since: null });
  const entry = await push('officer', aChange(anActivity({ rhkId: null })));
  expect(await waiting()).toEqual({ open: 1, late: 0, since: '2026-11-20' });
  const verdict = await push('head', aReviewOf(entry, 'activity', 'dikembalikan'));
  expect(await waiting()).toMatchObject({ open: 0 });
  const changed = aChange(anActivity({ rhkId: null, volume: 9 }), { id: entry.id, baseRev: 1 });
  await push('officer', changed);
  expect(await waiting()).toMatchObject({ open: 1 });
  await push('head', aReviewOf(changed, 'activity'));
  expect(await waiting()).toMatchObject({ open: 0 });
  await push('head', aChange(null, { kind: 'review', id: verdict.id, baseRev: 1 }));
  expect(await waiting()).toMatchObject({ open: 0 });
  const other = await push('officer', aChange(anActivity({ rhkId: null, date: '2026-11-19' as Activity['date'] })));
  expect((await read('head')).people[0]).toMatchObject({ awaiting: { open: 1 } });
  await push('officer', aChange(null, { id: other.id, baseRev: 1 }));
  expect(await waiting()).toMatchObject({ open: 0 });
});

test('[REV-11] what arrived more working days ago than the policy says is late, and goes on waiting', async () => {
  const entry = await push('officer', aChange(anActivity({ rhkId: null })));
  const arrive = (at: string) =>
    server.database.pool.query('update awaiting set since = $2 where subject_id = $1', [entry.id, at]);
  // Friday the 20th is the third working day after Tuesday the 17th, and the fourth after Monday.
  await arrive('2026-11-17T02:00:00Z');
  expect(await waiting()).toEqual({ open: 1, late: 0, since: '2026-11-17' });
  await arrive('2026-11-16T02:00:00Z');
  expect(await waiting()).toEqual({ open: 1, late: 1, since: '2026-11-16' });
  await push('head', aReviewOf(entry, 'activity'));
});

test('targets are on track as the achievements that count say, by the end of the month that is asked for', async () => {
  expect((await read('head')).total.targets).toEqual({ indicators: 0, onTrack: 0, atRisk: 0 });
  const plan = await push('officer', aChange(aPlan(), { kind: 'workPlan', version: 2 }));
  expect((await read('head')).total.targets.indicators).toBe(0);
  await push('head', aReviewOf(plan, 'workPlan'));
  expect((await read('head')).total.targets).toEqual({ indicators: 1, onTrack: 0, atRisk: 0 });
  const [result] = (plan.body as ReturnType<typeof aPlan>).results;
  const achievement = (amount: number, date: string) =>
    aChange(
      {
        date,
        rhkId: result!.id,
        indicatorId: result!.indicators[0]!.id,
        value: { kind: 'angka', amount },
        category: 'kuantitas',
        story: 'Kartu keluarga terbit pada waktunya',
        before: null,
        after: null,
      },
      { kind: 'achievement' },
    );
  await push('officer', achievement(100, '2026-10-05'));
  expect((await read('head')).total.targets).toEqual({ indicators: 1, onTrack: 0, atRisk: 1 });
  const most = await push('officer', achievement(1100, '2026-11-18'));
  expect((await read('head')).total.targets).toEqual({ indicators: 1, onTrack: 1, atRisk: 0 });
  expect((await read('admin', '?month=2026-10')).total.targets).toMatchObject({ onTrack: 0, atRisk: 1 });
  await push('head', aReviewOf(most, 'achievement', 'dikembalikan'));
  expect((await read('head')).total.targets).toEqual({ indicators: 1, onTrack: 0, atRisk: 1 });
});

test('what was reached in a place farther east, where the next day has begun, stands before that day begins here', async () => {
  const now = server.clock.ms;
  server.clock.ms = Date.parse('2026-11-21T23:50:00+07:00');
  const tracked = async (month: string) => (await read('admin', `?month=${month}`)).total.targets.onTrack;
  expect([await tracked('2026-11'), await tracked('2026-10')]).toEqual([0, 0]);
  const { rows } = await server.database.pool.query<{ indicators: { reached: unknown[] }[] }>(
    `update plan_track set indicators = jsonb_set(indicators, '{0,reached}', indicators#>'{0,reached}' || $1::jsonb)
     where indicators <> '[]' returning indicators`,
    [JSON.stringify([{ date: '2026-11-22', value: { kind: 'angka', amount: 1_200 } }])],
  );
  expect(rows).toHaveLength(1);
  expect([await tracked('2026-11'), await tracked('2026-10')]).toEqual([1, 0]);
  server.clock.ms = Date.parse('2026-11-21T20:00:00+07:00');
  expect(await tracked('2026-11')).toBe(0);
  server.clock.ms = now;
  await server.database.pool.query(
    `update plan_track set indicators = indicators #- '{0,reached,-1}' where indicators <> '[]'`,
  );
});

test('plans from before there were tracks are reckoned when the server starts, to the same', async () => {
  const { pool } = server.database;
  const kept = async () => (await pool.query('select * from plan_track order by person_id, year')).rows;
  const before = await kept();
  expect(before.length).toBeGreaterThan(1);
  await pool.query('delete from plan_track');
  await fillTracks(pool);
  expect(await kept()).toEqual(before);
});

test('[SKM-18] [SKM-19] the IKM of the triwulan is told over the units whose report may be read, and of few to nobody there', async () => {
  await loadSurvey(server.database);
  expect((await read('head')).ikm).toMatchObject({ from: '2026-10-01', to: '2026-12-31', n: 0, ikm: null });
  await write(server.database, responsesWithTotals([4, 4, 4, 4, 4, 4, 4, 4, 4], 4));
  await server.database.pool.query('update account set roles = $2 where person_id = $1', [ids.head, []]);
  expect((await read('head')).ikm).toMatchObject({ n: 4, ikm: null });
  await write(server.database, [aResponse()]);
  expect((await read('head')).ikm).toMatchObject({ n: 5, ikm: null });
  await closeNextDay(server.database);
  expect((await read('head')).ikm).toMatchObject({ n: 5, ikm: expect.any(Number) });
  expect((await read('admin')).ikm.ikm).not.toBeNull();
});

test('[READ-20] [EMP-1] a month before a move is that of the unit and superior of its last day', async () => {
  expect((await read('head', '?month=2026-11')).people.map(({ name }) => name)).toEqual(['Pegawai Uji']);
  expect((await read('head', '?month=2026-10')).people).toEqual([]);
  expect((await read('past', '?month=2026-10')).people.map(({ name }) => name)).toEqual(['Pegawai Uji']);
  expect((await read('past', '?month=2026-11')).people).toEqual([]);
});

test('[READ-21] in the file admins and the superior read how somebody was rated, a pimpinan does not', async () => {
  await push('past', aChange(someEvaluation('2026-10'), { kind: 'evaluation' }));
  const rowOf = async (who: string) =>
    (await (await get(who, '/api/monitor/export.csv?month=2026-10')).text())
      .split('\r\n')
      .find((row) => row.includes('Pegawai Uji'));
  expect(await rowOf('past')).toContain(';Sesuai ekspektasi;Sesuai ekspektasi;Baik;Atasan Lama;');
  expect(await rowOf('admin')).toContain(';Sesuai ekspektasi;Sesuai ekspektasi;Baik;');
  await server.database.pool.query(`update account set roles = '{pimpinan}' where person_id = $1`, [ids.head]);
  expect(await rowOf('head')).toContain(';;;;Atasan Lama;');
});
