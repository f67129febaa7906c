import type { WorkPlan } from '../../domain/work-plan/work-plan-body.ts';
import { sampleId } from './sample-id.ts';
import type { SamplePerson } from './sample-people.ts';
import type { SeededRandom } from './seeded-random.ts';
import { additionalWork } from './work/additional-work.ts';
import { executiveWork } from './work/executive-work.ts';
import { leadershipWork } from './work/leadership-work.ts';
import type { WorkResult } from './work/work.ts';

/** The three to five results a person answers for: heads lead first, everybody else shares the unit's work. */
export function drawResults(person: SamplePerson, random: SeededRandom): WorkResult[] {
  const additional = random.chance(0.4) ? [additionalWork] : [];
  if (person.employee.supervisorId === null) return [...leadershipWork, ...executiveWork, ...additional];
  if (person.isHead) return [...leadershipWork, ...drawShare(person, random.between(1, 2), random), ...additional];
  return [...drawShare(person, random.between(3, 4), random), ...additional];
}

function drawShare({ unit }: SamplePerson, count: number, random: SeededRandom): WorkResult[] {
  const from = random.between(0, unit.work.length - 1);
  return Array.from({ length: count }, (_, index) => unit.work[(from + index) % unit.work.length]!);
}

/** The SKP of that person and year over these results. */
export function workPlanOver(results: readonly WorkResult[], person: SamplePerson, year: number): WorkPlan {
  return {
    employeeId: person.id,
    year,
    results: results.map((result) => ({
      id: rhkIdOf(result, person, year),
      part: result === additionalWork ? 'tambahan' : 'utama',
      title: result.title,
      indicators: result.indicators.map(([aspect, text, target], index) => ({
        id: sampleId(`indicator/${person.id}/${year}/${result.title}/${index}`),
        aspect,
        text,
        target,
      })),
    })),
  };
}

/** The id of that result in the person's plan of the year. */
export function rhkIdOf(result: WorkResult, person: SamplePerson, year: number) {
  return sampleId(`rhk/${person.id}/${year}/${result.title}`);
}
