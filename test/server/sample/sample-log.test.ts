import { describe, expect, test } from 'vitest';
import { activityKind } from '../../../src/domain/activity/activity-kind.ts';
import type { Activity } from '../../../src/domain/activity/activity-body.ts';
import { minutesOf } from '../../../src/domain/activity/activity-minutes.ts';
import { overlaps } from '../../../src/domain/activity/activity-warnings.ts';
import { accept } from '../../../src/domain/refusal/refusal.ts';
import { instantOf, msOf } from '../../../src/domain/time/instant.ts';
import { addDays, minuteOfDay, yearOf } from '../../../src/domain/time/local-date.ts';
import { localTimeAt } from '../../../src/domain/time/zone.ts';
import { reviewKind } from '../../../src/domain/review/review-kind.ts';
import { isWorkday } from '../../../src/server/sample/draw-day.ts';
import { sampleDistrict } from '../../../src/server/sample/sample-district.ts';
import { finderIn, groupBy, logsOf, moments, placesOf, recordsOf } from './read-district.ts';

describe.each(moments)('the work in the sample at %s', (_, nowMs) => {
  const district = sampleDistrict({ nowMs });
  const places = placesOf(district);
  const recentFrom = addDays(localTimeAt(nowMs, 'WIB').date, -28);
  const isRecent = ({ body }: { body: Activity }) => body.date >= recentFrom;
  const logs = new Map([...logsOf(district)].map(([author, log]) => [author, log.filter(isRecent)]));
  const entries = recordsOf(district, 'activity');

  test('is planned for last year and this year in each unit’s zone', () => {
    const plans = groupBy(recordsOf(district, 'workPlan'), ({ body }) => body.employeeId);
    for (const [personId, { zone }] of places) {
      const thisYear = yearOf(localTimeAt(nowMs, zone).date);
      expect(plans.get(personId)!.map(({ body }) => body.year)).toEqual([thisYear - 1, thisYear]);
    }
  });

  test('is planned as three to five different results, each with indicators', () => {
    for (const { body } of recordsOf(district, 'workPlan')) {
      expect([3, 4, 5]).toContain(body.results.length);
      expect(new Set(body.results.map(({ title }) => title)).size).toBe(body.results.length);
      expect(body.results.filter(({ indicators }) => indicators.length === 0)).toEqual([]);
    }
  });

  test('is accepted by every rule, entry by entry', () => {
    const find = finderIn(district);
    for (const { id, author, body, capturedAt } of entries) {
      const { unitId } = places.get(author)!;
      const actor = { kind: 'person', orgId: district.orgId, personId: author, unitId, roles: [] } as const;
      const change = { id, author, body, capturedAt, previous: null, receivedAt: instantOf(nowMs) };
      const found = activityKind.lookups(change, actor).flatMap(find);
      expect([body.description, activityKind.decide(change, { actor, found })]).toEqual([body.description, accept]);
    }
  });

  test('is reviewed as the rules allow, but for the last days', () => {
    const find = finderIn(district);
    const reviews = recordsOf(district, 'review');
    const reviewed = new Set(reviews.map(({ body }) => body.subjectId));
    expect(reviewed.size).toBe(reviews.length);
    for (const { id, author, body, capturedAt } of reviews) {
      const { unitId } = places.get(author)!;
      const actor = { kind: 'person', orgId: district.orgId, personId: author, unitId, roles: [] } as const;
      const change = { id, author, body, capturedAt, previous: null, receivedAt: instantOf(nowMs) };
      const found = reviewKind.lookups(change, actor).flatMap(find);
      expect([body, reviewKind.decide(change, { actor, found })]).toEqual([body, accept]);
    }
    const waiting = entries.filter(({ id }) => !reviewed.has(id));
    expect(waiting.length).toBeGreaterThan(300);
    expect(waiting.length).toBeLessThan(1500);
    expect(reviews.filter(({ body }) => body.verdict.kind === 'dikembalikan').length).toBeGreaterThan(20);
  });

  test('fills the workdays of four weeks up to yesterday, three to six entries a day, by everybody', () => {
    expect(logs.size).toBe(60);
    for (const [author, log] of logs) {
      const today = localTimeAt(nowMs, places.get(author)!.zone).date;
      const workdays = Array.from({ length: 28 }, (__, index) => addDays(today, index - 28)).filter(isWorkday);
      const days = groupBy(
        log.filter(({ body }) => body.date >= addDays(today, -28)),
        ({ body }) => body.date,
      );
      expect(workdays.length).toBeGreaterThan(16);
      expect([...days.keys()]).toEqual(workdays);
      for (const day of days.values()) expect([3, 4, 5, 6]).toContain(day.length);
    }
  });

  test('keeps to office hours and the break, and nothing overlaps', () => {
    for (const log of logs.values()) {
      const bodies = log.map(({ body }): Activity => ({ ...body, category: 'tusi' }));
      for (const body of bodies) {
        if (body.time.kind === 'duration') continue;
        const { start, end } = spanOf(body);
        expect(start >= '07:30' && end <= '16:00' && (end <= '12:00' || start >= '13:00')).toBe(true);
        expect(minutesOf(body.time)).toBeGreaterThanOrEqual(15);
      }
      expect(bodies.slice(1).filter((body, index) => overlaps(bodies[index]!, body))).toEqual([]);
    }
  });

  test('is captured within a quarter of an hour of its end, the same day, in the order of its ids', () => {
    for (const [author, log] of logs) {
      const captures = log.map(({ capturedAt }) => capturedAt);
      expect(captures).toEqual([...captures].sort());
      expect(log.map(({ id }) => id)).toEqual(log.map(({ id }) => id).sort());
      for (const { body, capturedAt } of log) {
        const captured = localTimeAt(msOf(capturedAt), places.get(author)!.zone);
        expect(captured.date).toBe(body.date);
        if (body.time.kind === 'duration') continue;
        const minutesAfter = captured.minute - minuteOfDay(spanOf(body).end);
        expect(minutesAfter > 0 && minutesAfter < 15).toBe(true);
      }
    }
  });

  test('reaches back a year, by then once a week and in the last quarter on most days', () => {
    const today = localTimeAt(nowMs, 'WIB').date;
    for (const log of logsOf(district).values()) {
      const [quarter, before] = [addDays(today, -92), addDays(today, -200)];
      const daysIn = (from: string, to: string) =>
        new Set(log.flatMap(({ body }) => (body.date >= from && body.date < to ? [body.date] : []))).size;
      expect(daysIn(quarter, recentFrom)).toBeGreaterThan(30);
      expect(daysIn(before, quarter)).toBeGreaterThan(10);
      expect(daysIn(before, quarter)).toBeLessThan(20);
    }
  });

  test('is varied, and mostly serves the plan', () => {
    const share = (wanted: (body: Activity) => boolean) =>
      entries.filter(({ body }) => wanted(body)).length / entries.length;
    expect(entries.length).toBeGreaterThan(5000);
    expect(share(({ category }) => category === 'tugas-atasan')).toBeCloseTo(0.05, 1);
    expect(share(({ category }) => category === 'non-tusi')).toBeCloseTo(0.04, 1);
    expect(share(({ category }) => category === 'tugas-atasan')).toBeGreaterThan(0.035);
    expect(share(({ category }) => category === 'non-tusi')).toBeGreaterThan(0.025);
    expect(share(({ rhkId }) => rhkId !== null)).toBeGreaterThan(0.8);
    expect(new Set(entries.map(({ body }) => body.description)).size).toBeGreaterThan(500);
  });

  test('is counted in every satuan, and leaves no gap in its words', () => {
    const units = new Set(entries.flatMap(({ body }) => body.volumeUnit ?? []));
    expect([...units].sort()).toEqual([
      'Berkas',
      'Data',
      'Dokumen',
      'Dokumentasi',
      'Kegiatan',
      'Laporan',
      'Persentase',
    ]);
    expect(entries.filter(({ body }) => /[{}|]/.test(body.description))).toEqual([]);
    expect(entries.filter(({ body }) => body.volumeUnit === 'Persentase' && body.volume! > 100)).toEqual([]);
  });
});

function spanOf({ time }: Activity) {
  if (time.kind !== 'span') throw new Error('every entry of the sample has hours');
  return time;
}
