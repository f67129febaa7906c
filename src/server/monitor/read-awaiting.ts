import type { Pool } from 'pg';
import type { Employee } from '../../domain/employee/employee-body.ts';
import { policyFor } from '../../domain/policy/policy.ts';
import { reviewDue } from '../../domain/review/review-due.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { startOfDayMs, type Zone } from '../../domain/time/zone.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { Frame } from './monitor-scope.ts';

/** What of a person's work waits for a verdict now. */
export interface Awaiting {
  readonly open: number;
  /** Of it, what has waited longer than the policy allows (REV-11). */
  readonly late: number;
  /** The day on which the oldest arrived. */
  readonly since: LocalDate | null;
}

/** Begins in each zone as much before UTC's as its clocks are ahead. */
const epochDay = '1970-01-01' as LocalDate;

export const nothingAwaits: Awaiting = { open: 0, late: 0, since: null };

/** What waits for a verdict, by whose work it is. */
export async function readAwaiting(
  pool: Pool,
  asked: { orgId: Uuid; people: ReadonlyMap<Uuid, Employee>; today: LocalDate; zone: Zone; frame: Frame },
): Promise<ReadonlyMap<Uuid, Awaiting>> {
  const { orgId, people, today, zone, frame } = asked;
  const { rows } = await pool.query<{ person_id: Uuid; arrived: LocalDate; open: number }>(
    `select person_id, (since at time zone 'UTC' + $3 * interval '1 second')::date::text as arrived, count(*)::int as open from awaiting
     where org_id = $1 and person_id = any($2::uuid[]) group by 1, 2`,
    [orgId, [...people.keys()], -startOfDayMs(epochDay, zone) / 1_000],
  );
  const dueOf = new Map<string, LocalDate>();
  const isLate = (unitId: Uuid, arrived: LocalDate) => {
    const key = `${unitId} ${arrived}`;
    const due = dueOf.get(key) ?? reviewDue(arrived, policyFor(unitId, frame.policies), frame.holidays);
    dueOf.set(key, due);
    return today > due;
  };
  const found = new Map<Uuid, Awaiting>();
  for (const { person_id, arrived, open } of rows) {
    const late = isLate(people.get(person_id)!.unitId, arrived) ? open : 0;
    found.set(person_id, joinAwaiting([found.get(person_id) ?? nothingAwaits, { open, late, since: arrived }]));
  }
  return found;
}

/** What waits of several people together. */
export function joinAwaiting(all: readonly Awaiting[]): Awaiting {
  const first = all.flatMap(({ since }) => since ?? []).toSorted()[0] ?? null;
  const sum = (key: 'open' | 'late') => all.reduce((total, one) => total + one[key], 0);
  return { open: sum('open'), late: sum('late'), since: first };
}
