import { instantOf } from '../../domain/time/instant.ts';
import { addDays, yearOf, type LocalDate } from '../../domain/time/local-date.ts';
import { localTimeAt, startOfDayMs } from '../../domain/time/zone.ts';
import { createUuidV7 } from '../../std/uuid.ts';
import { drawActivity } from './draw-activity.ts';
import { isWorkday } from './draw-day.ts';
import { loggedDays } from './sample-log.ts';
import type { SamplePerson } from './sample-people.ts';
import type { SampleRecordOf } from './sample-record.ts';
import type { SeededRandom } from './drawing/seeded-random.ts';
import type { WorkResult } from './work/work.ts';

const minuteMs = 60_000;
const [quarterDays, yearDays] = [92, 365];
/** The day's work in one entry, from the morning on. */
const [opens, shortest, longest] = [7 * 60 + 30, 390, 450];

/**
 * What a person logged before the four weeks that are told in full: a day in one entry, on most days of the last
 * quarter, and once a week before that, when the district had just begun.
 */
export function sampleEarlierLog(
  person: SamplePerson,
  results: readonly WorkResult[],
  { nowMs, random }: { nowMs: number; random: SeededRandom },
): SampleRecordOf<'activity'>[] {
  const { zone } = person.unit;
  const today = localTimeAt(nowMs, zone).date;
  let capturedMs = 0;
  const nextId = createUuidV7({ nowMs: () => capturedMs, randomBytes: random.bytes });
  return daysBefore(today, random).map((date) => {
    const stretch = { from: opens, to: opens + random.between(shortest, longest) };
    const time = { kind: 'duration', minutes: stretch.to - stretch.from } as const;
    capturedMs = startOfDayMs(date, zone) + (stretch.to + random.between(1, 14)) * minuteMs;
    return {
      kind: 'activity',
      id: nextId(),
      author: person.id,
      body: { ...drawActivity({ person, results, date, stretch }, random), time },
      capturedAt: instantOf(capturedMs),
    };
  });
}

function daysBefore(today: LocalDate, random: SeededRandom): LocalDate[] {
  const weekday = random.between(1, 5);
  return Array.from({ length: yearDays - loggedDays }, (_, index) => addDays(today, index - yearDays))
    .filter((date) => yearOf(date) >= yearOf(today) - 1 && isWorkday(date))
    .filter((date) =>
      date >= addDays(today, -quarterDays)
        ? random.chance(0.92)
        : new Date(`${date}T00:00:00Z`).getUTCDay() === weekday,
    );
}
