import { standardInstrument } from '../../domain/survey-instrument/standard-instrument.ts';
import { unsurNames, type UnsurName } from '../../domain/survey-instrument/unsur.ts';
import {
  ageBands,
  educations,
  sexes,
  works,
  type SurveyResponse,
} from '../../domain/survey-response/survey-response-body.ts';
import { instantOf, type Instant } from '../../domain/time/instant.ts';
import { addDays, type LocalDate, type TimeOfDay } from '../../domain/time/local-date.ts';
import { localTimeAt, startOfDayMs } from '../../domain/time/zone.ts';
import type { Uuid } from '../../std/uuid.ts';
import { isWorkday } from './draw-day.ts';
import { sampleAgencies } from './sample-agencies.ts';
import { sampleId } from './sample-id.ts';
import { unitIdOf } from './sample-people.ts';
import type { SampleRecordOf } from './sample-record.ts';
import type { SampleUnit } from './agencies/sample-unit.ts';
import { seededRandom, type SeededRandom } from './drawing/seeded-random.ts';

type SurveyRecord = SampleRecordOf<'surveyInstrument' | 'surveyResponse'>;

type Respondent = SurveyResponse['respondent'];
type Choices<T> = [NonNullable<T>, ...NonNullable<T>[]];
const ages: Choices<Respondent['ageBand']> = [...ageBands, '30-39', '40-49', '20-29'];
const schooling: Choices<Respondent['education']> = [...educations, 'SMA', 'SMA', 'SMA', 'D4-S1', 'D4-S1'];
const employments: Choices<Respondent['work']> = [...works, 'Swasta', 'Wirausaha', 'Wirausaha'];

const days = 396;
const hourMs = 3_600_000;
/** How likely an answer is one step below the best, per cent, by unsur: waits and complaints please least. */
const lacking: Record<UnsurName, number> = {
  persyaratan: 44,
  prosedur: 52,
  waktu: 66,
  biaya: 10,
  produk: 42,
  kompetensi: 38,
  perilaku: 32,
  sarana: 60,
  pengaduan: 48,
};

/** A year of citizens' answers to every unit, the same for the same day; the last unit is asked by few. */
export function sampleSurvey(orgId: Uuid, nowMs: number): SurveyRecord[] {
  const units = sampleAgencies.flatMap((agency) => [agency, ...agency.parts]);
  return units.flatMap((unit, at) => {
    const isQuiet = at === units.length - 1;
    return unitSurvey(unit, { orgId, nowMs, chance: isQuiet ? 0.06 : 0.24 + (at % 4) * 0.08 });
  });
}

function unitSurvey(
  unit: SampleUnit,
  { orgId, nowMs, chance }: { orgId: Uuid; nowMs: number; chance: number },
): SurveyRecord[] {
  const random = seededRandom(`survey/${unit.name}`);
  const unitId = unitIdOf(unit);
  const instrumentId = sampleId(`instrument/${unit.name}`);
  const today = localTimeAt(nowMs, unit.zone).date;
  const first = addDays(today, -days);
  const instrument: SurveyRecord = {
    kind: 'surveyInstrument',
    id: instrumentId,
    author: orgId,
    body: standardInstrument(unitId, first),
    capturedAt: instantOf(startOfDayMs(first, unit.zone)),
  };
  const handicap = random.between(-8, 10);
  const responses = Array.from({ length: days - 1 }, (_, day) => addDays(first, day)).flatMap((date, day) => {
    if (!isWorkday(date) || !random.chance(chance)) return [];
    // Things get a little better over the year.
    const strain = handicap - Math.round((day / days) * 8);
    return Array.from({ length: chance < 0.1 ? 1 : random.between(1, 3) }, (_each, turn) =>
      sampleResponse(unit, { unitId, instrumentId, date, strain, turn, random }),
    );
  });
  return [instrument, ...responses];
}

interface Drawing {
  readonly unitId: Uuid;
  readonly instrumentId: Uuid;
  readonly date: LocalDate;
  readonly strain: number;
  readonly turn: number;
  readonly random: SeededRandom;
}

function sampleResponse(unit: SampleUnit, drawing: Drawing): SurveyRecord {
  const { unitId, instrumentId, date, strain, turn, random } = drawing;
  const hour = random.between(8, 14);
  const quarter = random.between(0, 3) * 15;
  const name = random.pick(unit.services as [string, ...string[]]);
  const body: SurveyResponse = {
    unitId,
    serviceId: sampleId(`service/${unit.name}/${name}`),
    instrumentId,
    date,
    time: `${String(hour).padStart(2, '0')}:${String(quarter).padStart(2, '0')}` as TimeOfDay,
    durationS: random.between(35, 150),
    assisted: random.chance(0.12),
    origin: random.chance(0.8) ? 'counter' : 'phone',
    answers: drawAnswers(strain, random),
    respondent: {
      sex: random.chance(0.93) ? random.pick(sexes) : null,
      ageBand: random.chance(0.9) ? random.pick(ages) : null,
      education: random.chance(0.9) ? random.pick(schooling) : null,
      work: random.chance(0.9) ? random.pick(employments) : null,
    },
    suggestion: random.chance(0.06) ? random.pick(suggestions) : null,
    flags: random.chance(0.03) ? ['too-fast'] : [],
  };
  return {
    kind: 'surveyResponse',
    id: sampleId(`response/${unit.name}/${date}/${turn}`),
    author: sampleId(`counter/${unit.name}`),
    body,
    capturedAt: capturedAt(date, unit, hour + quarter / 60),
  };
}

function capturedAt(date: LocalDate, { zone }: SampleUnit, hour: number): Instant {
  return instantOf(startOfDayMs(date, zone) + hour * hourMs);
}

function drawAnswers(strain: number, random: SeededRandom): SurveyResponse['answers'] {
  const answers = unsurNames.flatMap((unsur) => {
    if (random.chance(0.01)) return [];
    const lack = Math.min(95, Math.max(3, lacking[unsur] + strain)) / 100;
    const value = !random.chance(lack) ? 4 : random.chance(0.86) ? 3 : random.chance(0.75) ? 2 : 1;
    return [[unsur, value] as const];
  });
  return Object.fromEntries(answers);
}

const suggestions: [string, ...string[]] = [
  'Tolong tambah kursi di ruang tunggu.',
  'Antrean sebaiknya bisa diambil dari rumah.',
  'Petugasnya ramah, terima kasih.',
  'Informasi syarat ditempel lebih besar.',
  'Jam istirahat mohon tetap ada petugas.',
  'Parkir sempit pada pagi hari.',
];
