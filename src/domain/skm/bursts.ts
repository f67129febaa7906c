import { groupBy } from '../../std/group-by.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { Period } from './period.ts';
import { addDays, type LocalDate, type TimeOfDay } from '../time/local-date.ts';

/** Answers from phones to one service in one quarter hour. */
export interface PhoneCell {
  readonly serviceId: Uuid;
  readonly date: LocalDate;
  readonly time: TimeOfDay;
  readonly n: number;
  /** How many of them were too fast or all the same. */
  readonly flagged: number;
  /** How many of them are taken out together. */
  readonly out: number;
}

export const burstReasons = ['many-at-once', 'careless', 'above-usual'] as const;
type BurstReason = (typeof burstReasons)[number];

export interface Burst {
  readonly serviceId: Uuid;
  readonly date: LocalDate;
  /** The quarter hour; null for the whole day. */
  readonly time: TimeOfDay | null;
  readonly why: BurstReason;
  readonly n: number;
  readonly out: number;
}

const manyAtOnce = 10;
const fewestCareless = 5;
/** A day is held against those of the four weeks before, where five of them or more had answers. */
export const usualDays = 28;
const fewestUsualDays = 5;
const timesUsual = 4;

/**
 * SKM-42: what a poster brought in that is worth a second look: ten answers or more of one service in a quarter hour; five
 * or more that were too fast or all the same, and most of those; a day of ten or more above four times the usual. It all
 * counts until somebody takes it out. The newest first.
 */
export function burstsOf(cells: readonly PhoneCell[], { from, to }: Period): Burst[] {
  const days = [...groupBy(cells, ({ serviceId, date }) => `${serviceId} ${date}`).values()].map(dayOf);
  const found = [...cells.flatMap(burstOfQuarterHour), ...days.flatMap((day) => burstOfDay(day, days))];
  const key = ({ date, time }: Burst) => `${date} ${time ?? ''}`;
  return found.filter(({ date }) => date >= from && date <= to).toSorted((a, b) => (key(a) < key(b) ? 1 : -1));
}

function burstOfQuarterHour({ flagged, ...cell }: PhoneCell): Burst[] {
  if (cell.n >= manyAtOnce) return [{ ...cell, why: 'many-at-once' }];
  return flagged >= fewestCareless && flagged * 2 > cell.n ? [{ ...cell, why: 'careless' }] : [];
}

type Day = Omit<Burst, 'why'>;

function dayOf(cells: readonly PhoneCell[]): Day {
  const sum = (of: 'n' | 'out') => cells.reduce((total, cell) => total + cell[of], 0);
  const { serviceId, date } = cells[0]!;
  return { serviceId, date, time: null, n: sum('n'), out: sum('out') };
}

function burstOfDay(day: Day, days: readonly Day[]): Burst[] {
  const first = addDays(day.date, -usualDays);
  const before = days.filter((one) => one.serviceId === day.serviceId && one.date >= first && one.date < day.date);
  if (day.n < manyAtOnce || before.length < fewestUsualDays) return [];
  const given = before.reduce((total, { n }) => total + n, 0);
  return day.n * before.length > timesUsual * given ? [{ ...day, why: 'above-usual' }] : [];
}
