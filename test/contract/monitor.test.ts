import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Monitor } from '../../src/protocol/monitor.ts';
import { countedMinutes } from '../../src/domain/activity/activity-minutes.ts';
import { activityCategories, type Activity } from '../../src/domain/activity/activity-body.ts';
import { addDays, type LocalDate } from '../../src/domain/time/local-date.ts';
import { localTimeAt } from '../../src/domain/time/zone.ts';
import { dayParts } from '../../src/server/db/migrations/0014-day-parts.ts';
import type { Uuid } from '../../src/std/uuid.ts';
import { aChange, ApiClient } from '../support/api-client.ts';
import { addPeople } from '../support/more-people.ts';
import { anActivity, ids, nips } from '../support/small-district.ts';
import { someEvaluation } from './authorisation/appraisal-examples.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
const clients: Record<string, ApiClient> = {};

beforeAll(async () => {
  server = await startTestServer();
  await addPeople(server.database);
  for (const who of ['officer', 'head', 'stranger', 'past', 'admin'] as const) {
    clients[who] = await new ApiClient(server.origin).signIn(who);
  }
});
afterAll(() => server.stop());

function get(who: string, path: string): Promise<Response> {
  return fetch(`${server.origin}${path}`, { headers: { cookie: clients[who]?.cookie ?? '' } });
}

async function read(who: string, query = ''): Promise<Monitor> {
  return (await (await get(who, `/api/monitor${query}`)).json()) as Monitor;
}

const setRoles = (id: Uuid, roles: string[]) =>
  server.database.pool.query('update account set roles = $2 where person_id = $1', [id, roles]);

test('[READ-20] admins see all, a superior the own people, others nothing', async () => {
  expect((await get('nobody', '/api/monitor')).status).toBe(401);
  expect((await get('officer', '/api/monitor')).status).toBe(403);
  expect((await get('officer', '/api/monitor/export.csv')).status).toBe(403);
  const all = await read('admin');
  expect(all.total.people).toBe(6);
  expect(all.units.map(({ name }) => name)).toEqual(['Dinas Uji', 'Puskesmas Uji']);
  expect(all.people).toEqual([]);
  const own = await read('head');
  expect(own.people.map(({ name }) => name)).toEqual(['Pegawai Uji']);
  expect(own.units).toEqual([]);
  expect((await get('head', `/api/monitor?unit=${ids.office}`)).status).toBe(403);
});

test('[READ-20] a pimpinan sees the own unit and all below, and no other', async () => {
  await setRoles(ids.stranger, ['pimpinan']);
  const seen = await read('stranger');
  expect(seen.units.map(({ name }) => name)).toEqual(['Puskesmas Uji']);
  const below = await read('stranger', `?unit=${ids.clinic}`);
  expect(below.people.map(({ name }) => name)).toContain('Orang Lain');
  expect((await get('stranger', `/api/monitor?unit=${ids.office}`)).status).toBe(403);
  expect((await get('stranger', `/api/monitor/export.csv?unit=${ids.office}`)).status).toBe(403);
  await setRoles(ids.stranger, []);
  expect((await get('stranger', '/api/monitor')).status).toBe(403);
});

test('sums follow every change: made, changed, moved to another day, deleted', async () => {
  const minutesOf = async () => (await read('head')).people[0]!;
  const made = aChange(anActivity());
  await clients['officer']!.sync([made, aChange(anActivity({ category: 'non-tusi' }))]);
  // It is 08.00; of 07.30 to 08.15 half an hour has come.
  expect(await minutesOf()).toMatchObject({ days: 1, minutes: 30, lastDate: '2026-11-20' });
  const time = { kind: 'duration', minutes: 100 } as const;
  await clients['officer']!.sync([aChange(anActivity({ time }), { id: made.id, baseRev: 1 })]);
  expect(await minutesOf()).toMatchObject({ days: 1, minutes: 100 });
  const date = '2026-11-19' as never;
  await clients['officer']!.sync([aChange(anActivity({ time, date }), { id: made.id, baseRev: 2 })]);
  expect(await minutesOf()).toMatchObject({ days: 2, minutes: 100 });
  await clients['officer']!.sync([aChange(null, { id: made.id, baseRev: 3 })]);
  expect(await minutesOf()).toMatchObject({ days: 1, minutes: 0 });
});

test('the target is that of the working days so far, without holidays', async () => {
  // 20 November 2026 is a Friday, the 15th working day of the month.
  expect((await read('head')).people[0]).toMatchObject({ workDays: 15, targetMinutes: 15 * 450 });
  await fetch(`${server.origin}/api/organisation/records`, {
    method: 'PUT',
    headers: { cookie: clients['admin']!.cookie, 'content-type': 'application/json' },
    body: JSON.stringify({
      kind: 'holiday',
      id: null,
      baseRev: 0,
      body: { type: 'libur-daerah', name: 'Hari jadi', date: '2026-11-11', until: null },
    }),
  });
  expect((await read('head')).people[0]).toMatchObject({ workDays: 14, targetMinutes: 14 * 450 });
  expect((await read('head')).days.find(({ date }) => date === '2026-11-11')).toMatchObject({ work: false });
  expect((await read('past', '?month=2026-10')).people[0]).toMatchObject({ workDays: 22, minutes: 0 });
});

test('[ACT-17] a day counts no more than the cap of the policy', async () => {
  const date = '2026-11-17' as LocalDate;
  const long = aChange(anActivity({ date, time: { kind: 'duration', minutes: 600 } }));
  await clients['officer']!.sync([long]);
  const minutesOf = async () => (await read('head')).people[0]!.minutes;
  const before = await minutesOf();
  const cap = async (dailyCapMinutes: number | null) => {
    const { rows } = await server.database.pool.query('select rev, body from record where id = $1', [ids.policy]);
    const body = { ...rows[0].body, dailyCapMinutes };
    const edit = { kind: 'policy', id: ids.policy, baseRev: rows[0].rev, body };
    const headers = { cookie: clients['admin']!.cookie, 'content-type': 'application/json' };
    const written = await fetch(`${server.origin}/api/organisation/records`, {
      method: 'PUT',
      headers,
      body: JSON.stringify(edit),
    });
    expect(written.status).toBe(200);
  };
  await cap(450);
  expect(await minutesOf()).toBe(before - 150);
  await cap(null);
  await clients['officer']!.sync([aChange(null, { id: long.id, baseRev: 1 })]);
});

test('the file for e-Kinerja has one row per person, NIP as text, and leaves a line in the audit', async () => {
  const text = await (await get('head', '/api/monitor/export.csv')).text();
  const [columns, row] = text.replace('\ufeff', '').trim().split('\r\n');
  expect(columns).toContain('nip;nama;jabatan;unorNama;tahun;bulanMulaiPenilaian;bulanSelesaiPenilaian');
  expect(row).toContain(`${nips.officer};Pegawai Uji;`);
  expect(row).toContain(`Kepala Uji;${nips.head}`);
  const xlsx = await get('admin', '/api/monitor/export.xlsx');
  expect(
    Buffer.from(await xlsx.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  const { rows } = await server.database.pool.query(`select actor_id from audit where action = 'export-monitor'`);
  expect(rows.map((line) => line.actor_id as Uuid)).toEqual([ids.head, ids.admin]);
});

test('predikat are counted from the newest evaluation of the month or its triwulan', async () => {
  const { results } = await clients['past']!.sync([aChange(someEvaluation('2026-10'), { kind: 'evaluation' })]);
  expect(results[0]).toMatchObject({ outcome: 'applied' });
  expect((await read('past', '?month=2026-10')).predikat).toMatchObject({ baik: 1, kurang: 0 });
  expect((await read('past', '?month=2026-09')).predikat).toMatchObject({ baik: 0 });
});

describe('[ACT-18, ACT-19] the server counts a day as devices do', () => {
  const today = '2026-11-20' as LocalDate;
  const two = (n: number) => String(n).padStart(2, '0');
  const clock = fc.tuple(fc.nat(23), fc.constantFrom(0, 15, 30, 59)).map(([h, m]) => `${two(h)}:${two(m)}`);
  const time = fc.oneof(
    fc.tuple(clock, clock).map(([start, end]) => ({ kind: 'span', start, end, endsNextDay: end <= start })),
    fc.integer({ min: 1, max: 700 }).map((minutes) => ({ kind: 'duration', minutes })),
  );
  const entry = fc
    .record({ back: fc.nat(4), time, category: fc.constantFrom(...activityCategories) })
    .map(({ back, ...of }) => anActivity({ date: addDays(today, -back), ...(of as Partial<Activity>) }));

  test('whatever is made, changed, moved and deleted, now and in the evening', async () => {
    const morning = server.clock.ms;
    const draws = fc.sample(fc.array(entry, { minLength: 3, maxLength: 12 }), { numRuns: 12, seed: 20261120 });
    const officer = clients['officer']!;
    expect((await read('head', '?month=2026-11')).people[0]!.minutes).toBe(0);
    for (const [at, bodies] of draws.entries()) {
      const made = bodies.map((body) => aChange(body));
      await officer.sync(made);
      // Every third is deleted again, every third becomes another one.
      const left = new Map(made.map(({ id }, n) => [id, bodies[n]!]));
      const later = made.flatMap(({ id }, n) => {
        const other = bodies[(n + 1) % bodies.length]!;
        if (n % 3 === 0) left.delete(id);
        if (n % 3 === 1) left.set(id, other);
        return n % 3 === 2 ? [] : [aChange(n % 3 === 0 ? null : other, { id, baseRev: 1 })];
      });
      await officer.sync(later);
      for (const hours of [0, 5, 15]) {
        server.clock.ms = morning + hours * 3_600_000;
        const now = localTimeAt(server.clock.ms, 'WIB');
        const told = (await read('head', '?month=2026-11')).people[0]!.minutes;
        expect(told, `draw ${at}, ${hours} hours later`).toBe(countedMinutes([...left.values()], { cap: null, now }));
      }
      server.clock.ms = morning;
      const rest = made.flatMap(({ id }, n) => (n % 3 === 0 ? [] : [aChange(null, { id, baseRev: n % 3 })]));
      const { results } = await officer.sync(rest.map((one) => ({ ...one, baseRev: one.baseRev === 1 ? 2 : 1 })));
      expect(results.every(({ outcome }) => outcome === 'applied')).toBe(true);
    }
  });

  test('and what was written before comes out the same', async () => {
    const [bodies] = fc.sample(fc.array(entry, { minLength: 40, maxLength: 40 }), { numRuns: 1, seed: 7 });
    await clients['officer']!.sync(bodies!.map((body) => aChange(body)));
    const days = async () =>
      (
        await server.database.pool.query(
          `select date::text, author, entries, minutes, durations,
             (select array_agg(one order by one) from unnest(stretches) as one) as stretches
           from day_sum order by author, date`,
        )
      ).rows;
    const kept = await days();
    expect(kept.length).toBeGreaterThan(4);
    await server.database.pool.query('alter table day_sum drop column stretches, drop column durations');
    await server.database.pool.query('update day_sum set minutes = -1');
    await server.database.pool.query(dayParts.sql);
    expect(await days()).toEqual(kept);
  });
});

test('a month of 5,000 people with 20 days each is told whole', async () => {
  await server.database.pool.query(
    `insert into record (org_id, kind, id, version, author, channel, body, hash, rev, seq, captured_at, received_at, clock_offset_ms)
     select $1, 'employee', gen_random_uuid(), 1, $1, 'unit/x', jsonb_build_object('name', 'P' || n, 'nip', '1', 'employment',
       'pns', 'position', '', 'unitId', $2::text, 'supervisorId', null), '\\x00', 1, n, now(), now(), 0
     from generate_series(1, 5000) as n`,
    [ids.org, ids.office],
  );
  await server.database.pool.query(
    `insert into day_sum (org_id, kind, date, author, entries, minutes)
     select $1, 'activity', date '2026-11-01' + d, id, 3, 400 from record, generate_series(0, 19) as d
     where kind = 'employee' and channel = 'unit/x'`,
    [ids.org],
  );
  await server.database.pool.query('analyze record, day_sum');
  const { total } = await read('admin', '?month=2026-11');
  expect(total.people).toBe(5_006);
});
