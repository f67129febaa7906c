import type { Pool } from 'pg';
import type { Employee } from '../../domain/employee/employee-body.ts';
import { dayTarget } from '../../domain/holiday/day-target.ts';
import { policyFor } from '../../domain/policy/policy.ts';
import { addDays, type LocalDate } from '../../domain/time/local-date.ts';
import { localTimeAt, type Zone } from '../../domain/time/zone.ts';
import { unitsBelow } from '../../domain/unit/units-below.ts';
import type { Monitor } from '../../protocol/monitor.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { PersonActor } from '../people/read-person.ts';
import { readPredikat } from './read-predikat.ts';
import { monitorScope, readFrame, type Frame, type MonitorScope } from './monitor-scope.ts';

const kind = 'activity';

interface PersonSums {
  readonly days: number;
  readonly minutes: number;
  readonly lastDate: LocalDate | null;
}

/** The figures of a month for whom the asker may see, null where that is nobody. */
export async function readMonitor(
  pool: Pool,
  actor: PersonActor,
  { unit, month, nowMs, zone }: { unit: Uuid | null; month: string | null; nowMs: number; zone: Zone },
): Promise<Monitor | null> {
  const frame = await readFrame(pool, actor.orgId);
  const scope = await monitorScope(pool, actor, { unit, units: frame.units });
  if (scope === null) return null;
  const today = localTimeAt(nowMs, zone).date;
  const chosen = month ?? today.slice(0, 7);
  const dates = datesOf(chosen);
  const past = dates.filter((date) => date <= today);
  const asked = { orgId: actor.orgId, people: [...scope.people.keys()], dates };
  const [people, days, predikat] = await Promise.all([
    readPeopleSums(pool, { orgId: actor.orgId, scope, frame, month: chosen, today }),
    readDays(pool, asked),
    readPredikat(pool, { orgId: actor.orgId, people: asked.people, month: chosen }),
  ]);
  const here = unit === null ? null : { id: unit, ...frame.units.get(unit)! };
  return {
    month: chosen,
    unit: here && { id: here.id, name: here.name, parentId: here.parentId },
    today,
    total: sumOf(people),
    predikat,
    days: past.map((date) => ({ date, logged: days.get(date) ?? 0, work: isWorkDay(date, scope.people, frame) })),
    units: unitsToOpen(scope.roots, unit, frame).map((id) => {
      const below = unitsBelow(id, frame.units);
      return { id, name: frame.units.get(id)!.name, ...sumOf(people.filter((one) => below.has(one.unitId))) };
    }),
    // Names of a whole agency would be a list to rank; below a unit it is whom one works with.
    people: people
      .filter((one) => scope.roots.length === 0 || one.unitId === unit)
      .map(({ unitId: _unitId, ...one }) => one),
  };
}

/** What each person logged in a month, by name, against what their unit asks for up to today. */
export async function readPeopleSums(
  pool: Pool,
  { orgId, scope, frame, month, today }: SumsAsked,
): Promise<(Monitor['people'][number] & { readonly unitId: Uuid })[]> {
  const dates = datesOf(month);
  const past = dates.filter((date) => date <= today);
  const sums = await readSums(pool, { orgId, people: [...scope.people.keys()], dates });
  const targets = new Map<Uuid, { workDays: number; minutes: number }>();
  const targetOf = (unitId: Uuid) => {
    const known = targets.get(unitId) ?? targetIn(unitId, past, frame);
    targets.set(unitId, known);
    return known;
  };
  return [...scope.people].map(([id, { name, position, unitId }]) => {
    const { days, minutes, lastDate } = sums.get(id) ?? { days: 0, minutes: 0, lastDate: null };
    const { workDays, minutes: targetMinutes } = targetOf(unitId);
    return { id, name, position, unitId, days, workDays, minutes, targetMinutes, lastDate };
  });
}

interface SumsAsked {
  readonly orgId: Uuid;
  readonly scope: MonitorScope;
  readonly frame: Frame;
  readonly month: string;
  readonly today: LocalDate;
}

function unitsToOpen(roots: readonly Uuid[], unit: Uuid | null, { units }: Frame): Uuid[] {
  const ids = unit === null ? [...roots] : [...units].flatMap(([id, { parentId }]) => (parentId === unit ? [id] : []));
  const nameOf = (id: Uuid) => units.get(id)?.name ?? '';
  return ids.filter((id) => units.has(id)).sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'id'));
}

type Counted = Monitor['people'][number];

function sumOf(people: readonly Omit<Counted, 'name' | 'position'>[]): Monitor['total'] {
  const sum = (of: (one: (typeof people)[number]) => number) => people.reduce((all, one) => all + of(one), 0);
  return {
    people: people.length,
    logged: people.filter(({ days }) => days > 0).length,
    loggedDays: sum(({ days }) => days),
    workDays: sum(({ workDays }) => workDays),
    minutes: sum(({ minutes }) => minutes),
    targetMinutes: sum(({ targetMinutes }) => targetMinutes),
  };
}

function datesOf(month: string): LocalDate[] {
  const first = `${month}-01` as LocalDate;
  return Array.from({ length: 31 }, (_, n) => addDays(first, n)).filter((date) => date.startsWith(month));
}

function targetIn(unitId: Uuid, dates: readonly LocalDate[], { policies, holidays }: Frame) {
  const policy = policyFor(unitId, policies);
  const targets = dates.map((date) => dayTarget(date, policy, holidays));
  return {
    workDays: targets.filter((target) => target.kind === 'work').length,
    minutes: targets.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

/** Whether the day asks for work from anybody here. */
function isWorkDay(date: LocalDate, people: ReadonlyMap<Uuid, Employee>, { policies, holidays }: Frame): boolean {
  const units = new Set([...people.values()].map(({ unitId }) => unitId));
  return [...units].some((unit) => dayTarget(date, policyFor(unit, policies), holidays).kind === 'work');
}

interface Asked {
  readonly orgId: Uuid;
  readonly people: readonly Uuid[];
  readonly dates: readonly LocalDate[];
}

async function readSums(pool: Pool, { orgId, people, dates }: Asked): Promise<Map<Uuid, PersonSums>> {
  const result = await pool.query<{ author: Uuid; days: number; minutes: number; last: LocalDate }>(
    `select author, count(*) as days, sum(minutes)::int as minutes, max(date)::text as last from day_sum
     where org_id = $1 and kind = $2 and date between $3 and $4 and author = any($5::uuid[]) and entries > 0
     group by author`,
    [orgId, kind, dates[0], dates.at(-1), people],
  );
  return new Map(result.rows.map(({ author, days, minutes, last }) => [author, { days, minutes, lastDate: last }]));
}

async function readDays(pool: Pool, { orgId, people, dates }: Asked): Promise<Map<LocalDate, number>> {
  const result = await pool.query<{ date: LocalDate; logged: number }>(
    `select date::text as date, count(*) as logged from day_sum
     where org_id = $1 and kind = $2 and date between $3 and $4 and author = any($5::uuid[]) and entries > 0
     group by date`,
    [orgId, kind, dates[0], dates.at(-1), people],
  );
  return new Map(result.rows.map(({ date, logged }) => [date, logged]));
}
