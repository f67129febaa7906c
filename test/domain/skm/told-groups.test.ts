import { expect, test } from 'vitest';
import {
  groupsToTell,
  holdsGroup,
  mayBeTold,
  profileToTell,
  wholePeriod,
  type Sums,
  type ToldScope,
  type UntoldCell,
} from '../../../src/domain/skm/told-groups.ts';
import { periodOf, type Period, type PeriodKind } from '../../../src/domain/skm/period.ts';
import { addDays, type LocalDate } from '../../../src/domain/time/local-date.ts';
import { seededRandom } from '../../../src/server/sample/drawing/seeded-random.ts';
import type { Uuid } from '../../../src/std/uuid.ts';

const id = (text: string) => text as Uuid;
const date = (text: string) => text as LocalDate;
const facts = (all: number, waktu = all) =>
  new Map<string, Sums>([
    ['all', { n: all, total: 0 }],
    ['unsur:waktu', { n: waktu, total: waktu * 3 }],
  ]);
const cell = (serviceId: string, month: string, all: number, waktu = all): UntoldCell => ({
  unitId: id('u'),
  serviceId: id(serviceId),
  month: date(month),
  facts: facts(all, waktu),
});
const told = (cells: UntoldCell[], day: string) =>
  groupsToTell(cells, date(day)).map(
    ({ serviceId, month, scope, period }) => `${serviceId} ${month.slice(5, 7)} ${scope} ${period.from}/${period.to}`,
  );

test('[SKM-26] five answers of a service close in their month, fewer wait for the end of the triwulan', () => {
  const cells = [
    cell('a', '2026-01-01', 5),
    cell('a', '2026-02-01', 3),
    cell('a', '2026-03-01', 2),
    cell('b', '2026-03-01', 4),
  ];
  expect(told(cells, '2026-03-31')).toEqual(['a 01 service 2026-01-01/2026-01-31']);
  expect(told(cells, '2026-04-01')).toEqual([
    'a 01 service 2026-01-01/2026-01-31',
    'a 02 service 2026-01-01/2026-03-31',
    'a 03 service 2026-01-01/2026-03-31',
  ]);
});

test('[SKM-26] what is left joins the unit in the triwulan, then in the year', () => {
  expect(told([cell('a', '2026-01-01', 3), cell('b', '2026-03-01', 2)], '2026-04-01')).toEqual([
    'a 01 unit 2026-01-01/2026-03-31',
    'b 03 unit 2026-01-01/2026-03-31',
  ]);
  const thin = [cell('a', '2026-01-01', 3), cell('b', '2026-11-01', 2)];
  expect(told(thin, '2026-12-31')).toEqual([]);
  expect(told(thin, '2027-01-01')).toEqual(['a 01 unit 2026-01-01/2026-12-31', 'b 11 unit 2026-01-01/2026-12-31']);
});

test('[SKM-26] a group has five answers to every question that it tells of, also where answers are taken out', () => {
  expect(mayBeTold(facts(5))).toBe(true);
  expect(mayBeTold(facts(5, 4))).toBe(false);
  expect(mayBeTold(facts(5, 0))).toBe(true);
  expect(mayBeTold(facts(-1))).toBe(false);
  expect(mayBeTold(facts(-6))).toBe(true);
  expect(
    mayBeTold(
      new Map([
        ['all', { n: 0, total: 0 }],
        ['unsur:waktu', { n: 0, total: -2 }],
      ]),
    ),
  ).toBe(false);
});

test('[SKM-13] of who answered, groups of one to four and the next smallest have no name', () => {
  expect(
    profileToTell(
      new Map([
        ['sex:P', 3],
        ['sex:-', 1],
      ]),
    ),
  ).toBeNull();
  expect(
    profileToTell(
      new Map([
        ['sex:P', 9],
        ['sex:L', 6],
        ['sex:-', 1],
      ]),
    ),
  ).toEqual(
    new Map([
      ['sex:P', 9],
      ['~', 7],
    ]),
  );
  expect(
    profileToTell(
      new Map([
        ['sex:P', 9],
        ['sex:L', -1],
      ]),
    ),
  ).toBeNull();
});

interface Answer {
  readonly unit: string;
  readonly service: string;
  readonly date: LocalDate;
  readonly blank: boolean;
}

type Group = { readonly scope: ToldScope; readonly period: Period; readonly unit: string; readonly service: string };

/** A year of answers, some of them late, and the groups that its nights close. */
function aYear(name: string, days: number) {
  const random = seededRandom(name);
  const answers: Answer[] = [];
  const untold = new Map<string, number[]>();
  const groups: { of: Group; members: number[] }[] = [];
  const first = date('2026-01-01');
  for (let at = 1; at <= days + 40; at++) {
    const today = addDays(first, at);
    if (at <= days) {
      for (const unit of ['u', 'v']) {
        for (const service of ['a', 'b', 'c']) {
          const many = service === 'a' ? 2 : random.between(0, 9) === 0 ? 1 : 0;
          for (let each = random.between(0, many); each > 0; each--) {
            const on = addDays(today, -1 - (random.between(0, 19) === 0 ? random.between(0, Math.min(60, at - 1)) : 0));
            const key = `${unit} ${unit}${service} ${on.slice(0, 7)}-01`;
            untold.set(key, [...(untold.get(key) ?? []), answers.length]);
            answers.push({ unit, service: `${unit}${service}`, date: on, blank: random.between(0, 7) === 0 });
          }
        }
      }
    }
    const cells = [...untold].map(([key, members]): UntoldCell => {
      const [unitId, serviceId, month] = key.split(' ') as [Uuid, Uuid, LocalDate];
      return {
        unitId,
        serviceId,
        month,
        facts: facts(members.length, members.filter((one) => !answers[one]!.blank).length),
      };
    });
    const closed = new Map<string, { of: Group; members: number[] }>();
    for (const one of groupsToTell(cells, today)) {
      const key = `${one.unitId} ${one.serviceId} ${one.month}`;
      const place = { service: one.serviceId, unit: one.unitId, organisation: '' }[one.scope];
      const name2 = `${one.scope} ${place} ${one.period.from} ${one.period.to}`;
      const group = closed.get(name2) ?? {
        of: { scope: one.scope, period: one.period, unit: one.unitId, service: one.serviceId },
        members: [],
      };
      closed.set(name2, group);
      group.members.push(...untold.get(key)!);
      untold.delete(key);
    }
    groups.push(...closed.values());
  }
  return { answers, groups };
}

/** Every report that anybody can ask for, as the groups that are in it. */
function everyReport(groups: readonly { of: Group; members: number[] }[]): Set<number>[] {
  const kinds: [PeriodKind, number][] = [
    ['month', 12],
    ['quarter', 4],
    ['semester', 2],
    ['year', 1],
  ];
  const periods = kinds.flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, at) => periodOf(kind, 2026, at + 1)),
  );
  const free = [3, 40, 77, 200].map((at) => ({
    from: addDays(date('2026-01-01'), at),
    to: addDays(date('2026-03-02'), at),
  }));
  const places: { scope: ToldScope; unit?: string; service?: string }[] = [
    { scope: 'organisation' },
    ...['u', 'v'].map((unit) => ({ scope: 'unit' as const, unit })),
    ...['u', 'v'].flatMap((unit) =>
      ['a', 'b', 'c'].map((one) => ({ scope: 'service' as const, unit, service: unit + one })),
    ),
  ];
  const reports: Set<number>[] = [];
  // Asked after each group that closes: the first ones, then those that come later.
  for (let closed = 1; closed <= groups.length; closed += closed < 20 ? 1 : 17) {
    for (const period of [...periods, ...free]) {
      const asked = wholePeriod(period, date('2027-02-01'));
      for (const { scope, unit, service } of places) {
        const held = groups.slice(0, closed).flatMap(({ of }, at) => {
          const isPlace = (unit === undefined || of.unit === unit) && (service === undefined || of.service === service);
          return isPlace && holdsGroup({ scope, period: asked }, of) ? [at] : [];
        });
        reports.push(new Set(held));
      }
    }
  }
  return reports;
}

test('[SKM-26] a reader who asks every question on every day finds no difference of fewer than five', () => {
  const { answers, groups } = aYear('reader', 365);
  expect(groups.length).toBeGreaterThan(100);
  // Each answer is in one group; nearly all are told in the end.
  const members = groups.flatMap((group) => group.members);
  expect(new Set(members).size).toBe(members.length);
  expect(members.length / answers.length).toBeGreaterThan(0.97);
  // What no question tells apart, no sum or difference of questions does: each answer stands in the same reports as four others.
  const reports = everyReport(groups);
  const alike = new Map<string, number>();
  groups.forEach((group, at) => {
    const column = reports.map((report) => (report.has(at) ? 1 : 0)).join('');
    alike.set(column, (alike.get(column) ?? 0) + group.members.length);
  });
  expect([...alike.values()].filter((n) => n < 5)).toEqual([]);
});

test('[SKM-26] as a system of equations, all reports of a small year give no single citizen’s answers', () => {
  for (const name of ['one', 'two', 'three']) {
    const { answers, groups } = aYear(name, 60);
    const some = groups.slice(0, 12);
    const groupOf = new Map(some.flatMap(({ members }, at) => members.map((one) => [one, at] as const)));
    const reports = everyReport(some).map((report) =>
      answers.map((_, at) => (report.has(groupOf.get(at) ?? -1) ? 1 : 0)),
    );
    const echelon = reduced([...new Set(reports.map((row) => row.join(',')))].map((row) => row.split(',').map(Number)));
    for (const row of echelon) expect(row.filter((value) => Math.abs(value) > 1e-9).length).toBeGreaterThanOrEqual(5);
  }
});

/** Reduced row echelon form. */
function reduced(rows: number[][]): number[][] {
  const left = rows.map((row) => [...row]);
  const done: number[][] = [];
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const at = left.findIndex((row) => Math.abs(row[column]!) > 1e-9);
    if (at < 0) continue;
    const pivot = left.splice(at, 1)[0]!;
    const scaled = pivot.map((value) => value / pivot[column]!);
    for (const row of [...left, ...done]) {
      const factor = row[column]!;
      if (Math.abs(factor) > 1e-9)
        for (let one = 0; one < row.length; one++) row[one] = row[one]! - factor * scaled[one]!;
    }
    done.push(scaled);
  }
  return done;
}
