import type { Achievement } from '../../../src/domain/achievement/achievement-body.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';
import type { Measure, NumberMeasure, WorkPlan } from '../../../src/domain/work-plan/work-plan-body.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import { ids } from '../supervision/example.ts';

const idOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}` as Uuid;

export const indicators = { number: idOf(50), words: idOf(51) };

export function aMeasure(different: Partial<NumberMeasure> = {}): NumberMeasure {
  return {
    kind: 'angka',
    target: 1200,
    unit: 'dokumen',
    baseline: null,
    polarity: 'naik',
    gathers: 'jumlah',
    ...different,
  };
}

export const inWords: Measure = { kind: 'uraian', below: 'Belum', expected: 'Sesuai', above: 'Lebih' };

/** A plan of the officer, submitted on 20 November 2026. */
export function aPlan(different: Partial<WorkPlan> = {}): WorkPlan {
  return {
    employeeId: ids.officer,
    year: 2026,
    results: [
      {
        id: ids.rhk,
        part: 'utama',
        title: 'Kartu keluarga terbit',
        serves: null,
        indicators: [
          { id: indicators.number, aspect: 'kuantitas', text: 'Terbit', target: '1.200 dokumen', measure: aMeasure() },
          { id: indicators.words, aspect: 'kualitas', text: 'Rapi', target: 'Sesuai standar', measure: inWords },
        ],
      },
    ],
    expectations: [],
    state: { kind: 'diajukan', on: '2026-11-20' as LocalDate },
    replaces: null,
    ...different,
  };
}

export function anAchievement(different: Partial<Achievement> = {}): Achievement {
  return {
    date: '2026-11-20' as LocalDate,
    rhkId: ids.rhk,
    indicatorId: indicators.number,
    value: { kind: 'angka', amount: 40 },
    category: 'kuantitas',
    story: 'Empat puluh kartu keluarga terbit',
    before: null,
    after: null,
    ...different,
  };
}
