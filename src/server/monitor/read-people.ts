import type { Pool } from 'pg';
import { activity } from '../../domain/activity/activity.ts';
import { dayTarget } from '../../domain/holiday/day-target.ts';
import { policyFor } from '../../domain/policy/policy.ts';
import { addDays, type LocalDate } from '../../domain/time/local-date.ts';
import type { Zone } from '../../domain/time/zone.ts';
import type { Monitor } from '../../protocol/monitor.ts';
import type { Uuid } from '../../std/uuid.ts';
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
  readonly today: LocalDate;
  readonly zone: Zone;
}

/** What each person logged, by name, against what their unit asks for up to today; what waits, and how targets stand. */
export async function readPeople(pool: Pool, asked: FiguresAsked): Promise<PersonFigures[]> {
  const { orgId, scope, frame, span, today, zone } = asked;
  const people = [...scope.people.keys()];
  const [sums, awaiting, tracks] = await Promise.all([
    readSums(pool, asked),
    readAwaiting(pool, { orgId, people: scope.people, today, zone, frame }),
    readTracks(pool, { orgId, people, on: span.to }),
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
async function readSums(pool: Pool, { orgId, scope, span, frame }: FiguresAsked): Promise<Map<Uuid, PersonSums>> {
  const caps = [...scope.people.values()].map(
    ({ unitId }) => policyFor(unitId, frame.policies).dailyCapMinutes ?? null,
  );
  const result = await pool.query<{ author: Uuid; days: number; minutes: number; last: LocalDate }>(
    `select author, count(*) as days, sum(least(minutes, cap))::int as minutes, max(date)::text as last
     from unnest($5::uuid[], $6::int[]) as asked(person, cap)
     join day_sum on org_id = $1 and kind = $2 and date between $3 and $4 and author = person and entries > 0
     group by author`,
    [orgId, activity.name, span.from, span.to, [...scope.people.keys()], caps],
  );
  return new Map(result.rows.map(({ author, days, minutes, last }) => [author, { days, minutes, lastDate: last }]));
}
