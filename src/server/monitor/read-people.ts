import type { Pool } from 'pg';
import { activity } from '../../domain/activity/activity.ts';
import { dayTarget } from '../../domain/holiday/day-target.ts';
import { policyFor } from '../../domain/policy/policy.ts';
import { minutesCome, minutesOfParts } from '../../domain/time/day-parts.ts';
import { addDays, type LocalDate } from '../../domain/time/local-date.ts';
import { localTimeAt, type Zone } from '../../domain/time/zone.ts';
import type { Monitor } from '../../protocol/monitor.ts';
import type { Uuid } from '../../std/uuid.ts';
import { stretchesOf } from './keep-days.ts';
import type { Frame, MonitorScope, Span } from './monitor-scope.ts';
import { nothingAwaits, readAwaiting } from './read-awaiting.ts';
import { noTargets, readTracks } from './read-tracks.ts';

/** What is reckoned of one person of the scope. */
export type PersonFigures = Monitor['people'][number] & { readonly unitId: Uuid };

export interface FiguresAsked {
  readonly orgId: Uuid;
  readonly scope: MonitorScope;
  readonly frame: Frame;
  readonly span: Span;
  /** The last day of the month that has begun at anybody's workplace: what was reached up to it stands. */
  readonly until: LocalDate;
  readonly today: LocalDate;
  readonly nowMs: number;
  readonly zone: Zone;
}

/** What each person logged, by name, against what their unit asks for up to today; what waits, and how targets stand. */
export async function readPeople(pool: Pool, asked: FiguresAsked): Promise<PersonFigures[]> {
  const { orgId, scope, frame, span, until, today, zone } = asked;
  const people = [...scope.people.keys()];
  const [sums, awaiting, tracks] = await Promise.all([
    readSums(pool, asked),
    readAwaiting(pool, { orgId, people: scope.people, today, zone, frame }),
    readTracks(pool, { orgId, people, on: until }),
  ]);
  const dates = datesOf(span);
  const targets = new Map<Uuid, { workDays: number; minutes: number }>();
  const targetOf = (unitId: Uuid) => {
    const known = targets.get(unitId) ?? targetIn(unitId, dates, frame);
    targets.set(unitId, known);
    return known;
  };
  return [...scope.people].map(([id, { name, position, unitId }]) => {
    const { days, minutes, lastDate } = sums.get(id) ?? { days: 0, minutes: 0, lastDate: null };
    const { workDays, minutes: targetMinutes } = targetOf(unitId);
    const logged = { days, workDays, minutes, targetMinutes, lastDate };
    const standing = { awaiting: awaiting.get(id) ?? nothingAwaits, targets: tracks.get(id) ?? noTargets };
    return { id, name, position, unitId, ...logged, ...standing };
  });
}

/** Every day of a span. */
export function datesOf({ from, to }: Span): LocalDate[] {
  const count = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  return Array.from({ length: Math.max(0, count) }, (_, n) => addDays(from, n));
}

function targetIn(unitId: Uuid, dates: readonly LocalDate[], { policies, holidays }: Frame) {
  const policy = policyFor(unitId, policies);
  const targets = dates.map((date) => dayTarget(date, policy, holidays));
  return {
    workDays: targets.filter((target) => target.kind === 'work').length,
    minutes: targets.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

interface PersonSums {
  readonly days: number;
  readonly minutes: number;
  readonly lastDate: LocalDate | null;
}

/** ACT-17: no day of anybody counts more than the cap of their unit's policy. */
async function readSums(pool: Pool, asked: FiguresAsked): Promise<Map<Uuid, PersonSums>> {
  const { orgId, scope, span, frame } = asked;
  const caps = [...scope.people.values()].map(({ unitId }) => capOf(unitId, frame));
  const result = await pool.query<{ author: Uuid; days: number; minutes: number; last: LocalDate }>(
    `select author, count(*) as days, coalesce(sum(least(minutes, cap)) filter (where date < $7), 0)::int as minutes,
       max(date)::text as last
     from unnest($5::uuid[], $6::int[]) as asked(person, cap)
     join day_sum on org_id = $1 and kind = $2 and date between $3 and $4 and author = person and entries > 0
     group by author`,
    [orgId, activity.name, span.from, span.to, [...scope.people.keys()], caps, addDays(asked.today, -newDays)],
  );
  const newer = await readNewMinutes(pool, asked);
  return new Map(
    result.rows.map(({ author, days, minutes, last }) => [
      author,
      { days, minutes: minutes + (newer.get(author) ?? 0), lastDate: last },
    ]),
  );
}

/** Of so many days before today something may be to come yet, in any zone: a night of yesterday's ends today. */
const newDays = 2;

/** ACT-19: what has come, by the clock of each person's unit, of the days that may not be over. */
async function readNewMinutes(pool: Pool, asked: FiguresAsked): Promise<Map<Uuid, number>> {
  const { orgId, scope, frame, nowMs } = asked;
  const from = addDays(asked.today, -newDays);
  if (asked.span.to < from) return new Map();
  const { rows } = await pool.query<{ author: Uuid; date: LocalDate; stretches: number[]; durations: number }>(
    `select author, date::text as date, stretches, durations from day_sum
     where org_id = $1 and kind = $2 and date between greatest($3::date, $4::date) and $5 and author = any($6::uuid[])`,
    [orgId, activity.name, from, asked.span.from, asked.span.to, [...scope.people.keys()]],
  );
  const sums = new Map<Uuid, number>();
  for (const { author, date, stretches, durations } of rows) {
    const { unitId } = scope.people.get(author)!;
    const now = localTimeAt(nowMs, frame.units.get(unitId)?.zone ?? 'WIB');
    const minutes = minutesOfParts({ stretches: stretchesOf(stretches), durations }, minutesCome(date, now));
    sums.set(author, (sums.get(author) ?? 0) + Math.min(minutes, capOf(unitId, frame) ?? minutes));
  }
  return sums;
}

function capOf(unitId: Uuid, { policies }: Frame): number | null {
  return policyFor(unitId, policies).dailyCapMinutes ?? null;
}
