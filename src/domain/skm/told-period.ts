import { addDays, yearOf, type LocalDate } from '../time/local-date.ts';
import type { Period } from './period.ts';
import { smallestShown } from './small-groups.ts';

/** How many counted answers a day has; days without any may be left out. */
export interface DayCount {
  readonly date: LocalDate;
  readonly n: number;
}

/**
 * SKM-26: the part of a period that may be told to people who could ask again tomorrow, or for a day more. The days of a
 * year are gathered, from its first on, into groups of five answers and more; a period begins and ends between two groups,
 * so that no two reports differ by the answers of one to four citizens. Null where no whole group is left.
 */
export function toldPeriod({ from, to }: Period, days: readonly DayCount[], today: LocalDate): Period | null {
  const yesterday = addDays(today, -1);
  const filled = days
    .filter(({ n, date }) => n > 0 && date <= yesterday)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const ends = groupEnds(filled, yesterday);
  const last = to > yesterday ? yesterday : to;
  const begin = cutsGroup(addDays(from, -1), filled, ends) ? ends.find((end) => end >= from) : addDays(from, -1);
  const end = cutsGroup(last, filled, ends) ? ends.findLast((one) => one <= last) : last;
  if (begin === undefined || end === undefined || end <= begin) return null;
  return { from: addDays(begin, 1), to: end };
}

/** The last day of each group. What is left of a finished year joins its last group; this year's rest still waits. */
function groupEnds(filled: readonly DayCount[], yesterday: LocalDate): LocalDate[] {
  const ends: LocalDate[] = [];
  let gathered = 0;
  filled.forEach(({ date, n }, at) => {
    gathered += n;
    const next = filled[at + 1]?.date ?? addDays(yesterday, 1);
    const isYearOver = yearOf(next) > yearOf(date);
    if (gathered < smallestShown && !isYearOver) return;
    const before = ends.at(-1);
    if (gathered < smallestShown && before !== undefined && yearOf(before) === yearOf(date)) ends.pop();
    ends.push(date);
    gathered = 0;
  });
  return ends;
}

/** Whether a period that begins or ends after this day would cut a group in two. */
function cutsGroup(day: LocalDate, filled: readonly DayCount[], ends: readonly LocalDate[]): boolean {
  const group = ends.findLast((end) => end <= day);
  return filled.some(({ date }) => date <= day && (group === undefined || date > group));
}
