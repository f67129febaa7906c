import { countedMinutes } from '../../../domain/activity/activity-minutes.ts';
import { addDays, type LocalDate } from '../../../domain/time/local-date.ts';
import { localTimeAt } from '../../../domain/time/zone.ts';
import { groupBy } from '../../../std/group-by.ts';
import type { Uuid } from '../../../std/uuid.ts';
import type { InboxItem } from '../../queries/inbox.ts';
import { mondayOf } from '../../queries/team.ts';
import { cameLate, clockOffMinutes } from '../shared/arrival.ts';

export interface WaitingPerson {
  readonly id: Uuid;
  /** Without titles, as a chip has little room. */
  readonly name: string;
  readonly count: number;
}

/** Who waits, in the order of the items. */
export function peopleOf(items: readonly InboxItem[]): WaitingPerson[] {
  const counts = new Map<Uuid, WaitingPerson>();
  for (const { person } of items) {
    const { count = 0 } = counts.get(person.id) ?? {};
    counts.set(person.id, { id: person.id, name: person.body.name.split(',')[0]!, count: count + 1 });
  }
  return [...counts.values()];
}

export interface WaitingWeek {
  readonly monday: LocalDate;
  readonly sunday: LocalDate;
  readonly items: readonly InboxItem[];
}

/** What may be approved together; plans and reports are read one by one. */
export function approvedTogether(items: readonly InboxItem[]): readonly InboxItem[] {
  return items.filter(({ kind }) => kind === 'activity' || kind === 'achievement');
}

/** What waits, by week, the oldest first. */
export function weeksOf(items: readonly InboxItem[]): WaitingWeek[] {
  return [...groupBy(items, (item) => mondayOf(item.date))]
    .map(([monday, ofWeek]) => ({ monday, sunday: addDays(monday, 6), items: ofWeek }))
    .toSorted((a, b) => (a.monday < b.monday ? -1 : 1));
}

/** Minutes of these that count towards their people's targets. */
export function minutesOfItems(items: readonly InboxItem[], nowMs: number): number {
  const ofPeople = [...groupBy(items, ({ person }) => person.id).values()];
  const minutes = ofPeople.map((some) => {
    const bodies = some.flatMap((item) => (item.kind === 'activity' ? [item.row.body] : []));
    return countedMinutes(bodies, { cap: null, now: localTimeAt(nowMs, some[0]!.zone) });
  });
  return minutes.reduce((sum, one) => sum + one, 0);
}

/** How many of these came late, or from a device whose clock was off (SYN-14). */
export function unusualAmong(items: readonly InboxItem[]): number {
  return items.filter(
    ({ row, zone }) => row.needsWord || cameLate(row, zone) || clockOffMinutes(row.clockOffsetMs) !== null,
  ).length;
}
