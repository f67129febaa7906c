import type { WorkPlan } from '../../domain/work-plan/work-plan-body.ts';
import { coreValues, type CoreValue } from '../../domain/core-value/core-value.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { measureOf } from './sample-measure.ts';
import { sampleId } from './sample-id.ts';
import type { SamplePerson } from './sample-people.ts';
import type { SeededRandom } from './drawing/seeded-random.ts';
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
export function workPlanOver(
  results: readonly WorkResult[],
  { person, year, superior }: { person: SamplePerson; year: number; superior: SuperiorsWork | null },
): WorkPlan {
  return {
    employeeId: person.id,
    year,
    results: results.map((result) => ({
      id: rhkIdOf(result, person, year),
      part: result === additionalWork ? 'tambahan' : 'utama',
      title: result.title,
      serves: servesOf(superior, year),
      indicators: result.indicators.map(([aspect, text, target], index) => ({
        id: sampleId(`indicator/${person.id}/${year}/${result.title}/${index}`),
        aspect,
        text,
        target,
        measure: measureOf(aspect, target),
      })),
    })),
    expectations: coreValues.map((value) => ({ value, text: expectations[value] })),
    state: { kind: 'diberikan', on: `${year}-01-02` as LocalDate },
    replaces: null,
  };
}

/** The id of that result in the person's plan of the year. */
export function rhkIdOf(result: WorkResult, person: SamplePerson, year: number) {
  return sampleId(`rhk/${person.id}/${year}/${result.title}`);
}

/** The superior of a person with what they answer for themselves. */
export interface SuperiorsWork {
  readonly person: SamplePerson;
  readonly results: readonly WorkResult[];
}

/** Cascading: a result serves the first of the superior's that is not about leading. */
function servesOf(superior: SuperiorsWork | null, year: number) {
  const served = superior?.results.find((result) => !leadershipWork.includes(result)) ?? superior?.results[0];
  if (!superior || !served) return null;
  return { rhkId: rhkIdOf(served, superior.person, year), title: served.title };
}

const expectations: Readonly<Record<CoreValue, string>> = {
  'berorientasi-pelayanan':
    'Menyapa lebih dulu, menjelaskan syarat dengan bahasa sehari-hari, dan menuntaskan di hari yang sama.',
  akuntabel: 'Mencatat pekerjaan pada harinya dan menyimpan bukti dukung yang dapat diperiksa.',
  kompeten: 'Mengikuti sedikitnya 20 jam pelatihan setahun dan membagikan isinya kepada rekan.',
  harmonis: 'Membantu rekan saat antrean panjang tanpa menunggu diminta.',
  loyal: 'Menjaga data warga dan nama baik instansi di dalam dan di luar kantor.',
  adaptif: 'Mencoba cara kerja baru dan mengusulkan satu perbaikan setiap triwulan.',
  kolaboratif: 'Bekerja sama dengan unit lain dan kelurahan agar urusan warga cepat selesai.',
};
