import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCounting } from '../../src/app/queries/counting.ts';
import { countingRows } from '../../src/app/queries/counting-rows.ts';
import { readEvaluationBasis } from '../../src/app/queries/evaluation-basis.ts';
import { countHeld, heldEntries } from '../../src/app/queries/held-work.ts';
import { readReportFigures } from '../../src/app/queries/report-figures.ts';
import { readTeam } from '../../src/app/queries/team.ts';
import type { Engine } from '../../src/app/engine/engine.ts';
import { countedMinutes } from '../../src/domain/activity/activity-minutes.ts';
import { activity } from '../../src/domain/activity/activity.ts';
import { achievementKind } from '../../src/domain/achievement/achievement-kind.ts';
import type { Period } from '../../src/domain/period/period.ts';
import type { Review } from '../../src/domain/review/review-body.ts';
import { reviewKind } from '../../src/domain/review/review-kind.ts';
import { addDays, type LocalDate } from '../../src/domain/time/local-date.ts';
import { workPlanKind } from '../../src/domain/work-plan/work-plan-kind.ts';
import type { Monitor } from '../../src/protocol/monitor.ts';
import { newestRecords } from '../../src/device/store/queries.ts';
import { storedRecordOf } from '../../src/device/store/save-record.ts';
import type { Uuid } from '../../src/std/uuid.ts';
import { anActivity, aPlan, ids, nowMs } from '../support/small-district.ts';
import { TestDevice } from '../support/test-device.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

const dayMs = 86_400_000;
/** The day on which everybody's phones start, and the one on which what is old arrives: 43 days later. */
const [first, today] = ['2026-11-20', '2027-01-02'] as LocalDate[];
const [november, year] = ['2026-11' as Period, 2026];

let server: TestServer;
let officer: TestDevice;
let head: TestDevice;

beforeEach(async () => {
  server = await startTestServer();
  [officer, head] = [new TestDevice(server.origin), new TestDevice(server.origin)];
  for (const [device, who] of [
    [officer, 'officer'],
    [head, 'head'],
  ] as const) {
    await device.signIn(who);
    await device.sync();
  }
});
afterEach(() => server.stop());

/** Moves all clocks to so many days after the first. */
function moveTo(days: number): void {
  for (const { clock } of [server, officer, head]) clock.ms = nowMs + days * dayMs;
}

async function syncBoth(): Promise<void> {
  for (const device of [officer, head, officer]) expect(await device.sync()).toEqual({ kind: 'done' });
}

/** An entry of the first day that lay on the phone for 43 days. */
async function oldEntry(different: Parameters<typeof anActivity>[0] = {}): Promise<Uuid> {
  const id = await officer.save(anActivity({ date: first!, rhkId: null, ...different }));
  moveTo(43);
  return id;
}

async function judge(id: Uuid, verdict: Review['verdict'] = { kind: 'disetujui' }): Promise<Uuid> {
  const row = (await head.database.records.get(id))!;
  const { date } = row.body as { date: LocalDate };
  const subject = { subjectKind: row.kind as 'activity', subjectId: id, subjectHash: row.hash, employeeId: row.author };
  return head.write(reviewKind, { ...subject, date, verdict });
}

const minutesIn = async (device: TestDevice) => {
  const asked = { personId: ids.officer, period: november, today: today!, nowMs: device.clock.ms };
  return (await readReportFigures(device.database, asked)).minutes;
};

async function monitor(month = november as string): Promise<Monitor> {
  const answer = await fetch(`${server.origin}/api/monitor?month=${month}`, { headers: { cookie: head.cookie } });
  return (await answer.json()) as Monitor;
}

const held = async () =>
  (await heldEntries({ database: officer.database, session: officer.session! } as Engine)).map(({ row }) => row.id);

test('[SUP-3] [SUP-4] an entry that lay on a phone for 43 days counts nowhere until the superior has approved it', async () => {
  const id = await oldEntry();
  await syncBoth();
  expect(await held()).toEqual([id]);
  expect(await countHeld(officer.database, ids.officer)).toEqual({ entries: 1, achievements: [] });
  expect((await head.database.records.get(id))?.needsWord).toBe(1);
  for (const device of [officer, head]) expect(await minutesIn(device)).toBe(0);
  expect((await monitor()).people[0]).toMatchObject({ minutes: 0, days: 0, awaiting: { open: 1 } });
  const rated = { employeeId: ids.officer, period: november, today: today!, nowMs: head.clock.ms };
  expect(await readEvaluationBasis(head.database, rated)).toMatchObject({
    entries: 0,
    minutes: 0,
    days: 0,
    approved: 0,
  });

  await judge(id);
  await syncBoth();
  expect(await held()).toEqual([]);
  for (const device of [officer, head]) expect(await minutesIn(device)).toBe(45);
  expect((await monitor()).people[0]).toMatchObject({ minutes: 45, days: 1, awaiting: { open: 0 } });
  expect(await readEvaluationBasis(head.database, rated)).toMatchObject({
    entries: 1,
    minutes: 45,
    days: 1,
    approved: 1,
  });
});

test('[SUP-3] what arrives within the days counts at once', async () => {
  const id = await officer.save(anActivity({ rhkId: null }));
  moveTo(30);
  await syncBoth();
  expect((await officer.database.records.get(id))?.needsWord).toBeUndefined();
  expect(await minutesIn(officer)).toBe(45);
  expect((await monitor()).people[0]).toMatchObject({ minutes: 45 });
});

test('[SUP-3] a clock set back makes an old capture, and that one waits', async () => {
  moveTo(43);
  await syncBoth();
  officer.clock.ms = nowMs;
  const id = await officer.save(anActivity({ date: first!, rhkId: null }));
  officer.clock.ms = nowMs + 43 * dayMs;
  await syncBoth();
  expect(await held()).toEqual([id]);
  expect((await monitor()).people[0]).toMatchObject({ minutes: 0 });
});

test('[SUP-3] sent back and mended it goes on waiting: a newer version is no younger capture', async () => {
  const id = await oldEntry();
  await syncBoth();
  await judge(id, { kind: 'dikembalikan', reason: 'Jamnya belum benar' });
  await syncBoth();
  await officer.save(anActivity({ date: first!, rhkId: null, note: 'Jam dibetulkan' }), id);
  await syncBoth();
  expect(await held()).toEqual([id]);
  expect(await minutesIn(head)).toBe(0);
  expect((await monitor()).people[0]).toMatchObject({ minutes: 0 });
  await judge(id);
  await syncBoth();
  expect(await minutesIn(officer)).toBe(45);
  expect((await monitor()).people[0]).toMatchObject({ minutes: 45 });
});

test('[SUP-3] a lost receipt, a second phone and a phone that starts anew learn the same', async () => {
  const id = await oldEntry();
  officer.answersToLose = 1;
  await officer.sync();
  await syncBoth();
  const fresh = new TestDevice(server.origin);
  fresh.clock.ms = officer.clock.ms;
  await fresh.signIn('officer');
  await fresh.sync();
  for (const device of [officer, fresh]) expect((await device.database.records.get(id))?.needsWord).toBe(1);
  expect(storedRecordOf((await fresh.database.records.get(id))!).needsWord).toBe(true);
  expect(officer.different).toEqual([]);
});

test('[SUP-3] another policy changes nothing that has arrived', async () => {
  const id = await oldEntry();
  await syncBoth();
  await server.database.pool.query(`update record set body = body || '{"captureDays": 90}' where kind = 'policy'`);
  const later = await officer.save(anActivity({ date: addDays(first!, -1), rhkId: null }));
  moveTo(120);
  await syncBoth();
  expect(await held()).toEqual([id]);
  expect((await officer.database.records.get(later))?.needsWord).toBeUndefined();
});

test('[SUP-4] an achievement that lay for 43 days counts for no target until it is approved', async () => {
  const plan = aPlan({ replaces: ids.plan });
  const [result] = plan.results;
  const planId = await officer.write(workPlanKind, plan);
  await syncBoth();
  const row = (await head.database.records.get(planId))!;
  const subject = {
    subjectKind: 'workPlan' as const,
    subjectId: planId,
    subjectHash: row.hash,
    employeeId: ids.officer,
  };
  await head.write(reviewKind, { ...subject, date: first!, verdict: { kind: 'disetujui' } });
  await syncBoth();
  const id = await officer.write(achievementKind, {
    date: first!,
    rhkId: result!.id,
    indicatorId: result!.indicators[0]!.id,
    value: { kind: 'angka', amount: 100 },
    category: 'kuantitas',
    story: 'Seratus kartu keluarga terbit',
    before: null,
    after: null,
  });
  moveTo(43);
  await syncBoth();
  const reached = async () => {
    const { rows } = await server.database.pool.query(
      'select indicators from plan_track where year = $1 and person_id = $2',
      [year, ids.officer],
    );
    const asked = { personId: ids.officer, period: november, today: today!, nowMs: officer.clock.ms };
    const figures = await readReportFigures(officer.database, asked);
    const told = figures.results.flatMap(({ indicators }) => indicators)[0]?.realisation ?? null;
    return { server: rows[0].indicators[0].reached.length, device: told };
  };
  expect(await countHeld(officer.database, ids.officer)).toEqual({ entries: 0, achievements: [id] });
  expect(await reached()).toEqual({ server: 0, device: null });
  await judge(id);
  await syncBoth();
  expect(await reached()).toMatchObject({ server: 1, device: expect.stringContaining('100') });
});

describe('[ACT-15] [SUP-4] [ACT-18] the monitor and the screens count the same entries', () => {
  const clock = fc
    .integer({ min: 0, max: 95 })
    .map((quarter) => new Date(quarter * 900_000).toISOString().slice(11, 16));
  const drawn = fc.record({
    back: fc.nat(2),
    times: fc.tuple(clock, clock),
    old: fc.boolean(),
    verdict: fc.constantFrom('disetujui', 'dikembalikan', 'withdrawn', null),
    corrected: fc.constantFrom('approved', 'asked', null),
  });

  test('with old captures, corrections and every verdict among them', async () => {
    const draws = fc.sample(fc.array(drawn, { minLength: 12, maxLength: 12 }), { numRuns: 3, seed: 2026 }).flat();
    const bodyOf = ({ back, times: [start, end] }: (typeof draws)[number]) =>
      anActivity({
        date: addDays(first!, -back),
        rhkId: null,
        time: { kind: 'span', start, end, endsNextDay: end <= start } as never,
      });
    const made: Uuid[] = [];
    for (const one of draws.filter(({ old }) => old)) made.push(await officer.save(bodyOf(one)));
    moveTo(43);
    const young = draws.filter(({ old }) => !old);
    for (const one of young) made.push(await officer.save(bodyOf(one)));
    const sorted = [...draws.filter(({ old }) => old), ...young];
    await syncBoth();
    for (const [at, { verdict }] of sorted.entries()) {
      if (verdict === null) continue;
      const given =
        verdict === 'dikembalikan' ? { kind: verdict, reason: 'Belum benar' } : { kind: 'disetujui' as const };
      const review = await judge(made[at]!, given);
      if (verdict === 'withdrawn') {
        await head.sync();
        await head.write(reviewKind, null, review);
      }
    }
    await syncBoth();
    for (const [at, one] of sorted.entries()) {
      if (one.corrected === null || one.verdict !== 'disetujui') continue;
      const shorter = { ...bodyOf(one), corrects: made[at]!, time: { kind: 'duration', minutes: 7 } as const };
      const correction = await officer.save(shorter);
      await syncBoth();
      if (one.corrected === 'approved') await judge(correction);
    }
    await syncBoth();
    const rows = await newestRecords(officer.database, { kind: activity, author: ids.officer });
    const counting = await countingRows(officer.database, rows);
    expect(counting.length).toBeLessThan(rows.length);
    const how = await readCounting(officer.database, { personId: ids.officer, nowMs: officer.clock.ms });
    const minutes = countedMinutes(
      counting.map(({ body }) => body),
      how,
    );
    expect((await monitor()).people[0]).toMatchObject({ minutes });
    expect(minutes).toBeGreaterThan(0);
    const { rows: days } = await server.database.pool.query<{ entries: number }>('select entries from day_sum');
    expect(days.reduce((sum, { entries }) => sum + entries, 0)).toBe(counting.length);
    const [member] = await readTeam(head.database, { personId: ids.head, today: first!, nowMs: head.clock.ms });
    const week = counting.filter(({ body }) => body.date >= '2026-11-16' && body.date <= first!);
    expect(member).toMatchObject({ weekEntries: week.length });
  });
});
