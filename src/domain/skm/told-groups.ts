import { addDays, yearOf, type LocalDate } from '../time/local-date.ts';
import { groupBy } from '../../std/group-by.ts';
import type { Uuid } from '../../std/uuid.ts';
import { periodOf, type Period, type PeriodKind } from './period.ts';
import { hideSmallGroups, smallestShown } from './small-groups.ts';

/** How many answers have a fact, and what they add up to. */
export interface Sums {
  readonly n: number;
  readonly total: number;
}

/** Of a service and month, by fact: what came since the last time that it was told; below zero where answers were taken out. */
export interface UntoldCell {
  readonly unitId: Uuid;
  readonly serviceId: Uuid;
  /** The first day of the month. */
  readonly month: LocalDate;
  readonly facts: ReadonlyMap<string, Sums>;
}

export const toldScopes = ['service', 'unit', 'organisation'] as const;
/** The smallest place whose report holds a group: a service, all of a unit, or the whole organisation. */
export type ToldScope = (typeof toldScopes)[number];

/** A cell that is told as a part of a closed group: it counts in every report that holds the group's whole place and period. */
export interface ToldCell extends UntoldCell {
  readonly scope: ToldScope;
  readonly period: Period;
}

interface Level {
  readonly scope: ToldScope;
  readonly kind: PeriodKind;
  /** Whether the group closes only when its period is over. */
  readonly afterEnd: boolean;
}

const levels: readonly Level[] = [
  { scope: 'service', kind: 'month', afterEnd: false },
  { scope: 'service', kind: 'quarter', afterEnd: true },
  { scope: 'unit', kind: 'quarter', afterEnd: true },
  { scope: 'unit', kind: 'year', afterEnd: true },
  { scope: 'organisation', kind: 'year', afterEnd: true },
];

const monthsOf: Partial<Record<PeriodKind, number>> = { month: 1, quarter: 3 };

/** Stands for the groups of a profile that were too small to be named. */
export const unnamedGroup = '~';

/**
 * SKM-26: which cells are told on a day. Answers close in groups of five and more, once a day: a service's of a month;
 * what is left when a triwulan or year is over joins the service's, the unit's or the organisation's. A group once told
 * stays whole, so that every report is a sum of whole groups and no two of them ever differ by one to four citizens.
 */
export function groupsToTell(cells: readonly UntoldCell[], day: LocalDate): ToldCell[] {
  let waiting = [...cells];
  const told: ToldCell[] = [];
  for (const level of levels) {
    const left: UntoldCell[] = [];
    for (const group of groupBy(waiting, (cell) => placeOf(cell, level)).values()) {
      const period = periodAround(group[0]!.month, level.kind);
      const isClosed = (!level.afterEnd || period.to < day) && mayBeTold(sumOf(group));
      if (isClosed) told.push(...group.map((cell) => ({ ...cell, scope: level.scope, period })));
      else left.push(...group);
    }
    waiting = left;
  }
  return told;
}

/**
 * SKM-26: whether this is a group: what each fact changes by is five and more, or nothing at all. What adds to one and
 * takes from another in equal numbers is none.
 */
export function mayBeTold(facts: ReadonlyMap<string, Sums>): boolean {
  const all = [...facts.values()];
  const isNothing = ({ n, total }: Sums) => n === 0 && total === 0;
  return all.some(({ n }) => n !== 0) && all.every((sums) => isNothing(sums) || Math.abs(sums.n) >= smallestShown);
}

/** Whether a report of this place and period holds the group, which then counts in it as a whole. */
export function holdsGroup(
  asked: { readonly scope: ToldScope; readonly period: Period },
  group: { readonly scope: ToldScope; readonly period: Period },
): boolean {
  return (
    toldScopes.indexOf(group.scope) <= toldScopes.indexOf(asked.scope) &&
    group.period.from >= asked.period.from &&
    group.period.to <= asked.period.to
  );
}

/** SKM-26: the period that a report reads groups of; one that ends today or later holds the year that has not ended. */
export function wholePeriod({ from, to }: Period, today: LocalDate): Period {
  const yearEnd = periodOf('year', yearOf(today)).to;
  return { from, to: to >= addDays(today, -1) && to < yearEnd ? yearEnd : to };
}

/**
 * SKM-13: what is told of who answered in a triwulan of a unit: groups of one to four go into one without a name, with
 * the next smallest until those are five. Null where there is no group of five yet.
 */
export function profileToTell(counts: ReadonlyMap<string, number>): Map<string, number> | null {
  const groups = [...counts].filter(([, n]) => n !== 0).map(([name, n]) => ({ name, n }));
  if (groups.some(({ n }) => n < 0) || groups.reduce((sum, { n }) => sum + n, 0) < smallestShown) return null;
  const told = new Map<string, number>();
  hideSmallGroups(groups).forEach(({ name, n }, at) => {
    const fact = n === null ? unnamedGroup : name;
    told.set(fact, (told.get(fact) ?? 0) + groups[at]!.n);
  });
  return told;
}

function sumOf(cells: readonly UntoldCell[]): Map<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const [fact, { n, total }] of cells.flatMap(({ facts }) => [...facts])) {
    const before = sums.get(fact) ?? { n: 0, total: 0 };
    sums.set(fact, { n: before.n + n, total: before.total + total });
  }
  return sums;
}

function placeOf({ unitId, serviceId, month }: UntoldCell, { scope, kind }: Level): string {
  const place = { service: `${unitId} ${serviceId}`, unit: unitId, organisation: '' }[scope];
  return `${place} ${periodAround(month, kind).from}`;
}

function periodAround(month: LocalDate, kind: PeriodKind): Period {
  const number = Math.floor((Number(month.slice(5, 7)) - 1) / (monthsOf[kind] ?? 12)) + 1;
  return periodOf(kind, yearOf(month), number);
}
