import type { Activity, ActivityCategory } from '../../domain/activity/activity-body.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { yearOf } from '../../domain/time/local-date.ts';
import { timeOfDayAt, type Stretch } from './draw-day.ts';
import type { SamplePerson } from './sample-people.ts';
import { rhkIdOf } from './sample-work-plan.ts';
import type { SeededRandom } from './drawing/seeded-random.ts';
import { otherDuties, remarks, superiorsTasks, uncountedDoings } from './work/unplanned-work.ts';
import type { WorkResult, WorkTask } from './work/work.ts';

interface Doing {
  readonly category: ActivityCategory;
  readonly result: WorkResult | null;
  readonly text: string;
  readonly volume: { readonly most: number; readonly unit: string } | null;
}

/** One entry of the log, as this person might write it for that stretch of the day. */
export function drawActivity(
  {
    person,
    results,
    date,
    stretch,
  }: { person: SamplePerson; results: readonly WorkResult[]; date: LocalDate; stretch: Stretch },
  random: SeededRandom,
): Activity {
  const { category, result, text, volume } = drawDoing(results, random);
  return {
    date,
    time: { kind: 'span', start: timeOfDayAt(stretch.from), end: timeOfDayAt(stretch.to), endsNextDay: false },
    category,
    description: fill(text, person.unit.places, random),
    rhkId: result && rhkIdOf(result, person, yearOf(date)),
    volume: volume && random.between(1, volume.most),
    volumeUnit: volume && volume.unit,
    note: random.chance(0.06) ? random.pick(remarks) : null,
  };
}

/** Mostly the plan's work; of a hundred entries about five come from the superior and four count no minutes. */
function drawDoing(results: readonly WorkResult[], random: SeededRandom): Doing {
  const lot = random.between(1, 100);
  if (lot <= 5) return doingOf('tugas-atasan', null, random.pick(superiorsTasks), random);
  if (lot <= 9) return { category: 'non-tusi', result: null, text: random.pick(uncountedDoings), volume: null };
  if (lot <= 14) return doingOf('tusi-lain', null, random.pick(otherDuties), random);
  const result = results[random.between(0, results.length - 1)]!;
  return doingOf('tusi', random.chance(0.97) ? result : null, random.pick(result.tasks), random);
}

function doingOf(category: ActivityCategory, result: WorkResult | null, task: WorkTask, random: SeededRandom): Doing {
  const [text, unit, most] = task;
  return { category, result, text, volume: random.chance(0.85) ? { most, unit } : null };
}

/** The task's words with each `{a|b}` chosen and `{tempat}` named. */
function fill(text: string, places: SamplePerson['unit']['places'], random: SeededRandom): string {
  return text.replaceAll(/\{([^{}]+)\}/g, (_, choices: string) => {
    if (choices === 'tempat') return random.pick(places);
    const words = choices.split('|');
    return words[random.between(0, words.length - 1)]!;
  });
}
