import { randomBytes } from 'node:crypto';
import type { Activity } from '../../src/domain/activity/activity-body.ts';
import { activity } from '../../src/domain/activity/activity.ts';
import { instantOf, type Instant } from '../../src/domain/time/instant.ts';
import { addDays } from '../../src/domain/time/local-date.ts';
import { localTimeAt, startOfDayMs } from '../../src/domain/time/zone.ts';
import { canonicalContent } from '../../src/protocol/content-hash.ts';
import type { PushedChange } from '../../src/protocol/sync-request.ts';
import { drawActivity } from '../../src/server/sample/draw-activity.ts';
import { drawDay, isWorkday } from '../../src/server/sample/draw-day.ts';
import { sampleAgencies } from '../../src/server/sample/sample-agencies.ts';
import { samplePeople, type SamplePerson } from '../../src/server/sample/sample-people.ts';
import { drawResults } from '../../src/server/sample/sample-work-plan.ts';
import { seededRandom } from '../../src/server/sample/drawing/seeded-random.ts';
import type { WorkResult } from '../../src/server/sample/work/work.ts';
import { sha256Hex } from '../../src/server/records/sha256.ts';
import { createUuidV7 } from '../../src/std/uuid.ts';

/** Somebody of the sample district, with the work that the server has published as their plan. */
export interface SampleWorker {
  readonly person: SamplePerson;
  readonly results: readonly WorkResult[];
}

export type ActivityChange = PushedChange & { readonly body: Activity; readonly capturedAt: Instant };

const minuteMs = 60_000;
const dayMs = 86_400_000;
const daysBack = 120;

let draws = 0;

/** People of the sample who lead nobody, so that each follows their own log only. */
export function sampleWorkers(count: number): SampleWorker[] {
  const people = samplePeople(sampleAgencies);
  const superiors = new Set(people.map((person) => person.employee.supervisorId));
  return people
    .filter((person) => !superiors.has(person.id))
    .slice(0, count)
    .map((person) => ({ person, results: drawResults(person, seededRandom(`work/${person.id}`)) }));
}

/** New activities as that person's device would push them, oldest first: the sample's own words over the last months. */
export function drawChanges({ person, results }: SampleWorker, count: number): ActivityChange[] {
  const { zone } = person.unit;
  const seed = randomBytes(8);
  const random = seededRandom(seed.toString('hex'));
  const nowMs = Date.now();
  const today = localTimeAt(nowMs, zone).date;
  const workdays = Array.from({ length: daysBack }, (_, index) => addDays(today, index - daysBack)).filter(isWorkday);
  const perDay = Math.ceil(count / workdays.length);
  let capturedMs = 0;
  // What is drawn later has later ids, as a device's later saves have.
  const laterMs = draws++ * daysBack * dayMs;
  const nextId = createUuidV7({ nowMs: () => capturedMs + laterMs, randomBytes: () => seed });
  return workdays
    .flatMap((date) => {
      const stretches = [...drawDay(date, random), ...drawDay(date, random), ...drawDay(date, random)];
      return Array.from({ length: perDay }, (_, index): ActivityChange => {
        const stretch = stretches[index % stretches.length]!;
        capturedMs = startOfDayMs(date, zone) + 17 * 60 * minuteMs + index * minuteMs;
        const body = drawActivity({ person, results, date, stretch }, random);
        const content = { kind: activity.name, version: activity.version, body };
        const hash = sha256Hex(canonicalContent(content));
        // Captured within the last weeks: what lay for longer on a device waits for the superior's word, and is told back.
        const capturedAt = instantOf(nowMs - (nowMs - capturedMs) / 5);
        return { ...content, id: nextId(), baseRev: 0, capturedAt, hash };
      });
    })
    .slice(0, count);
}
