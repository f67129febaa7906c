import type { Achievement } from '../../domain/achievement/achievement-body.ts';
import { instantOf } from '../../domain/time/instant.ts';
import { yearOf, type LocalDate } from '../../domain/time/local-date.ts';
import { localTimeAt, startOfDayMs } from '../../domain/time/zone.ts';
import type { Indicator, NumberMeasure, WorkPlan } from '../../domain/work-plan/work-plan-body.ts';
import { createUuidV7 } from '../../std/uuid.ts';
import type { SamplePerson } from './sample-people.ts';
import type { SampleRecordOf } from './sample-record.ts';
import type { SeededRandom } from './drawing/seeded-random.ts';

const categoryOf: Record<Indicator['aspect'], Achievement['category']> = {
  kuantitas: 'kuantitas',
  kualitas: 'kualitas',
  waktu: 'layanan',
  biaya: 'kepatuhan',
};

/** Days of the year on which achievements are recorded, with the share of the year since the one before. */
const recordingDays = [
  ['-03-30', 0.25],
  ['-06-29', 0.25],
  ['-09-28', 0.25],
  ['-10-30', 0.085],
] as const;

/** What a person reached of each indicator of a plan, quarter by quarter up to now. */
export function sampleAchievements(
  person: SamplePerson,
  plan: WorkPlan,
  { nowMs, random }: { nowMs: number; random: SeededRandom },
): SampleRecordOf<'achievement'>[] {
  const { zone } = person.unit;
  const today = localTimeAt(nowMs, zone).date;
  let capturedMs = 0;
  const nextId = createUuidV7({ nowMs: () => capturedMs, randomBytes: random.bytes });
  const isBehind = random.chance(0.2);
  return recordingDays
    .map(([day, share]) => ({ date: `${plan.year}${day}` as LocalDate, share }))
    .filter(({ date }) => date < today && yearOf(date) === yearOf(today))
    .flatMap(({ date, share }) => {
      capturedMs = startOfDayMs(date, zone) + random.between(8, 15) * 3_600_000;
      return plan.results.flatMap(({ id: rhkId, title, indicators }) =>
        indicators.map((indicator): SampleRecordOf<'achievement'> => ({
          kind: 'achievement',
          id: nextId(),
          author: person.id,
          body: {
            date,
            rhkId,
            indicatorId: indicator.id,
            value: valueOf(indicator, { share, isBehind, random }),
            category: categoryOf[indicator.aspect],
            story: `${indicator.text} sampai akhir bulan ini, untuk ${title.toLowerCase()}.`,
            before: null,
            after: null,
          },
          capturedAt: instantOf(capturedMs),
        })),
      );
    });
}

function valueOf(
  { measure }: Indicator,
  { share, isBehind, random }: { share: number; isBehind: boolean; random: SeededRandom },
): Achievement['value'] {
  if (measure.kind === 'uraian')
    return { kind: 'uraian', level: random.pick(['sesuai', 'sesuai', 'di-atas', 'di-bawah']) };
  return { kind: 'angka', amount: amountOf(measure, { share, factor: random.between(isBehind ? 60 : 90, 112) / 100 }) };
}

function amountOf(
  { target, gathers, polarity, unit }: NumberMeasure,
  { share, factor }: { share: number; factor: number },
): number {
  const step = (value: number) => (target < 10 ? Math.round(value * 10) / 10 : Math.round(value));
  if (gathers === 'jumlah') return step(target * share * factor);
  const value = polarity === 'turun' ? target * (2 - factor) : target * factor;
  return step(unit.startsWith('persen') ? Math.min(100, value) : value);
}
