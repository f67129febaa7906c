import { periodAt, previousPeriod, type Period } from '../../domain/period/period.ts';
import type { ReportFigures } from '../../domain/period-report/period-report-body.ts';
import { instantOf } from '../../domain/time/instant.ts';
import { yearOf, type LocalDate } from '../../domain/time/local-date.ts';
import { startOfDayMs } from '../../domain/time/zone.ts';
import type { WorkPlan } from '../../domain/work-plan/work-plan-body.ts';
import { createUuidV7, type Uuid } from '../../std/uuid.ts';
import type { SamplePerson } from './sample-people.ts';
import type { SeededRandom } from './drawing/seeded-random.ts';

const months = 12;
const hourMs = 3_600_000;

export interface Subject {
  readonly person: SamplePerson;
  readonly superiorId: Uuid;
  /** The superior's superior; null where there is none here. */
  readonly aboveId: Uuid | null;
  /** The plans of last year and this. */
  readonly plans: readonly WorkPlan[];
  /** Who answers to the same superior. */
  readonly colleagues: readonly SamplePerson[];
}

export interface Drawing extends Subject {
  readonly nowMs: number;
  readonly random: SeededRandom;
  readonly today: LocalDate;
  /** What report and evaluation of a period both tell. */
  readonly figures: ReadonlyMap<Period, ReportFigures>;
}

/** The twelve months before this one, as far as their years are followed. */
export function periodsUpTo(today: LocalDate): Period[] {
  const periods: Period[] = [];
  let period = previousPeriod(periodAt(today, 'bulanan'));
  while (periods.length < months && Number(period.slice(0, 4)) >= yearOf(today) - 1) {
    periods.unshift(period);
    period = previousPeriod(period);
  }
  return periods;
}

/** Ids as the devices of these people would make them, and the moments they were saved. */
export function clockOf({ person, random, nowMs }: Drawing) {
  let ms = 0;
  const nextId = createUuidV7({ nowMs: () => ms, randomBytes: random.bytes });
  return (date: LocalDate) => {
    ms = Math.min(startOfDayMs(date, person.unit.zone) + random.between(8 * hourMs, 15 * hourMs), nowMs - hourMs);
    return { id: nextId(), capturedAt: instantOf(ms) };
  };
}
