import { activity } from '../../domain/activity/activity.ts';
import type { Activity } from '../../domain/activity/activity-body.ts';
import { countedMinutes } from '../../domain/activity/activity-minutes.ts';
import type { Employee } from '../../domain/employee/employee-body.ts';
import { addDays, type LocalDate } from '../../domain/time/local-date.ts';
import { newestRecords, type RowOf } from '../../device/store/queries.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';
import { readCounting } from './counting.ts';
import { countingRows } from './counting-rows.ts';
import { readTeamRows } from './review-order.ts';

/** A person supervised, with their work of today and of this week. */
export interface TeamMember {
  readonly id: Uuid;
  readonly employee: Employee;
  readonly todayMinutes: number;
  readonly weekMinutes: number;
  readonly weekEntries: number;
  /** The day of the newest entry, null when there is none yet. */
  readonly lastDate: LocalDate | null;
}

/** Everybody whose work of today this person reviews, by name. */
export async function readTeam(
  database: DeviceDatabase,
  asked: { personId: Uuid; today: LocalDate; nowMs: number },
): Promise<TeamMember[]> {
  const people = await readTeamRows(database, asked);
  return Promise.all(people.map((one) => readMember(database, one, asked)));
}

async function readMember(
  database: DeviceDatabase,
  row: RowOf<Employee>,
  { today, nowMs }: { today: LocalDate; nowMs: number },
): Promise<TeamMember> {
  const of = { kind: activity, author: row.id };
  const [week, last, counting] = await Promise.all([
    newestRecords(database, { ...of, from: mondayOf(today), to: today }),
    newestRecords(database, { ...of, limit: 1 }),
    readCounting(database, { personId: row.id, nowMs }),
  ]);
  const bodies = (await countingRows(database, week)).map((one) => one.body);
  return {
    id: row.id,
    employee: row.body,
    todayMinutes: countedMinutes(
      bodies.filter((body) => body.date === today),
      counting,
    ),
    weekMinutes: countedMinutes(bodies, counting),
    weekEntries: bodies.length,
    lastDate: last[0]?.body.date ?? null,
  };
}

/** The Monday of the week of `date`. */
export function mondayOf(date: LocalDate): LocalDate {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return addDays(date, -((weekday + 6) % 7));
}

/** What a person supervised has logged in a month, `2025-03`, newest first. */
export async function readMemberMonth(
  database: DeviceDatabase,
  person: Uuid,
  month: string,
): Promise<RowOf<Activity>[]> {
  return newestRecords(database, { kind: activity, author: person, from: `${month}-01`, to: `${month}-31` });
}
