import { instantOf } from '../../domain/time/instant.ts';
import { addDays, type LocalDate } from '../../domain/time/local-date.ts';
import { localTimeAt, startOfDayMs } from '../../domain/time/zone.ts';
import { createUuidV7 } from '../../std/uuid.ts';
import { drawActivity } from './draw-activity.ts';
import { drawDay, isWorkday } from './draw-day.ts';
import type { SamplePerson } from './sample-people.ts';
import type { SampleRecordOf } from './sample-record.ts';
import type { SeededRandom } from './drawing/seeded-random.ts';
import type { WorkResult } from './work/work.ts';

const minuteMs = 60_000;
/** So many days up to yesterday are told entry by entry. */
export const loggedDays = 28;

/** A person's log of the four weeks up to yesterday, each entry captured a few minutes after the work. */
export function sampleLog(
  person: SamplePerson,
  results: readonly WorkResult[],
  { nowMs, random }: { nowMs: number; random: SeededRandom },
): SampleRecordOf<'activity'>[] {
  const { zone } = person.unit;
  let capturedMs = 0;
  // As a device of that person would name them: in order, so that they compress on the wire.
  const nextId = createUuidV7({ nowMs: () => capturedMs, randomBytes: random.bytes });
  return workdaysUpTo(localTimeAt(nowMs, zone).date).flatMap((date) =>
    drawDay(date, random).map((stretch) => {
      capturedMs = startOfDayMs(date, zone) + stretch.to * minuteMs + random.between(minuteMs, 14 * minuteMs);
      return {
        kind: 'activity',
        id: nextId(),
        author: person.id,
        body: drawActivity({ person, results, date, stretch }, random),
        capturedAt: instantOf(capturedMs),
      };
    }),
  );
}

function workdaysUpTo(today: LocalDate): LocalDate[] {
  return Array.from({ length: loggedDays }, (_, index) => addDays(today, index - loggedDays)).filter(isWorkday);
}
