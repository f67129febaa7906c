import type { Pool } from 'pg';
import { activity } from '../../domain/activity/activity.ts';
import type { Employee } from '../../domain/employee/employee-body.ts';
import { predikats } from '../../domain/evaluation/predikat.ts';
import { dayTarget } from '../../domain/holiday/day-target.ts';
import { firstDay, lastDay, type Period } from '../../domain/period/period.ts';
import { policyFor } from '../../domain/policy/policy.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { localTimeAt, type Zone } from '../../domain/time/zone.ts';
import { unitsBelow } from '../../domain/unit/units-below.ts';
import type { Monitor } from '../../protocol/monitor.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { SurveyPerson } from '../../domain/skm/survey-access.ts';
import type { PersonActor } from '../people/read-person.ts';
import { monitorScope, readFrame, type Frame, type MonitorScope, type Span } from './monitor-scope.ts';
import { joinAwaiting } from './read-awaiting.ts';
import { readIkm } from './read-ikm.ts';
import { datesOf, readPeople, type FiguresAsked, type PersonFigures } from './read-people.ts';
import { readRatings } from './read-ratings.ts';
import { joinTargets } from './read-tracks.ts';

export interface MonitorAsked {
  readonly unit: Uuid | null;
  readonly month: string | null;
  readonly nowMs: number;
  readonly zone: Zone;
}

/** Whose month somebody may see, and what it is reckoned with; null where that is nobody. */
export async function askMonitor(
  pool: Pool,
  actor: PersonActor,
  { unit, month, nowMs, zone }: MonitorAsked,
): Promise<(FiguresAsked & { readonly month: string; readonly unit: Uuid | null }) | null> {
  const frame = await readFrame(pool, actor.orgId);
  const today = localTimeAt(nowMs, zone).date;
  const chosen = month ?? today.slice(0, 7);
  const [from, end] = [firstDay(chosen as Period), lastDay(chosen as Period)];
  const span = { from, to: end < today ? end : today };
  // Those farthest east have begun their day up to two hours before.
  const begun = localTimeAt(nowMs, 'WIT').date;
  const until = end < begun ? end : begun;
  const scope = await monitorScope(pool, actor, { unit, units: frame.units, span });
  return scope && { orgId: actor.orgId, scope, frame, span, until, today, nowMs, zone, month: chosen, unit };
}

/** The figures of a month for whom the asker may see, null where that is nobody. */
export async function readMonitor(
  pool: Pool,
  actor: PersonActor & SurveyPerson,
  asked: MonitorAsked,
): Promise<Monitor | null> {
  const figures = await askMonitor(pool, actor, asked);
  if (figures === null) return null;
  const { orgId, scope, frame, span, today, month, unit } = figures;
  const ids = [...scope.people.keys()];
  const seen =
    scope.roots.length > 0 ? scope.roots.flatMap((root) => [...unitsBelow(root, frame.units)]) : [actor.unitId];
  const [people, days, ratings, ikm] = await Promise.all([
    readPeople(pool, figures),
    readDays(pool, { orgId, people: ids, span }),
    readRatings(pool, { orgId, people: ids, month }),
    readIkm(pool, actor, { units: seen, month, today }),
  ]);
  const here = unit === null ? undefined : frame.units.get(unit);
  return {
    month,
    unit: unit && here ? { id: unit, name: here.name, parentId: here.parentId } : null,
    today,
    total: sumOf(people),
    predikat: countPredikat([...ratings.values()]),
    ikm,
    days: datesOf(span).map((date) => ({
      date,
      logged: days.get(date) ?? 0,
      work: isWorkDay(date, scope.people, frame),
    })),
    units: unitsToOpen(scope, unit, frame).map((id) => {
      const below = unitsBelow(id, frame.units);
      return { id, name: frame.units.get(id)!.name, ...sumOf(people.filter((one) => below.has(one.unitId))) };
    }),
    // Names of a whole agency would be a list to rank; below a unit it is whom one works with.
    people: people
      .filter((one) => scope.roots.length === 0 || one.unitId === unit)
      .map(({ unitId: _unitId, ...one }) => one),
  };
}

function unitsToOpen({ roots }: MonitorScope, unit: Uuid | null, { units }: Frame): Uuid[] {
  const ids = unit === null ? [...roots] : [...units].flatMap(([id, { parentId }]) => (parentId === unit ? [id] : []));
  const nameOf = (id: Uuid) => units.get(id)?.name ?? '';
  return ids.filter((id) => units.has(id)).sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'id'));
}

function sumOf(people: readonly PersonFigures[]): Monitor['total'] {
  const sum = (of: (one: PersonFigures) => number) => people.reduce((all, one) => all + of(one), 0);
  return {
    people: people.length,
    logged: people.filter(({ days }) => days > 0).length,
    loggedDays: sum(({ days }) => days),
    workDays: sum(({ workDays }) => workDays),
    minutes: sum(({ minutes }) => minutes),
    targetMinutes: sum(({ targetMinutes }) => targetMinutes),
    awaiting: joinAwaiting(people.map(({ awaiting }) => awaiting)),
    targets: joinTargets(people.map(({ targets }) => targets)),
  };
}

function countPredikat(ratings: readonly { readonly predikat: (typeof predikats)[number] }[]): Monitor['predikat'] {
  const count = (wanted: string) => ratings.filter(({ predikat }) => predikat === wanted).length;
  return Object.fromEntries(predikats.map((one) => [one, count(one)])) as Monitor['predikat'];
}

/** Whether the day asks for work from anybody here. */
function isWorkDay(date: LocalDate, people: ReadonlyMap<Uuid, Employee>, { policies, holidays }: Frame): boolean {
  const units = new Set([...people.values()].map(({ unitId }) => unitId));
  return [...units].some((unit) => dayTarget(date, policyFor(unit, policies), holidays).kind === 'work');
}

async function readDays(
  pool: Pool,
  { orgId, people, span }: { orgId: Uuid; people: readonly Uuid[]; span: Span },
): Promise<Map<LocalDate, number>> {
  const result = await pool.query<{ date: LocalDate; logged: number }>(
    `select date::text as date, count(*) as logged from day_sum
     where org_id = $1 and kind = $2 and date between $3 and $4 and author = any($5::uuid[]) and entries > 0
     group by date`,
    [orgId, activity.name, span.from, span.to, people],
  );
  return new Map(result.rows.map(({ date, logged }) => [date, logged]));
}
