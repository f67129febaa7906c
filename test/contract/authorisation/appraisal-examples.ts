import { coreValues } from '../../../src/domain/core-value/core-value.ts';
import { ids } from '../../support/small-district.ts';
import type { Give } from './access-row.ts';

let made = 0;

/** A month of 2025 or 2026 that no example has used: there is one evaluation for each. */
function freshPeriod(): string {
  made++;
  return `${2025 + Math.floor((made - 1) / 12)}-${String(((made - 1) % 12) + 1).padStart(2, '0')}`;
}

const basis = {
  takenOn: '2026-11-20',
  days: 20,
  entries: 61,
  minutes: 9000,
  approved: 60,
  returned: 1,
  results: [],
  reports: [],
  feedback: [],
  peers: null,
  ikm: null,
};

/** Of a month in which `past` was the officer's superior. */
export function someEvaluation(period: string) {
  return {
    employeeId: ids.officer,
    period,
    date: '2026-11-20',
    results: { rating: 'sesuai', reason: 'Target dokumen tercapai' },
    conduct: { rating: 'sesuai', reason: 'Melayani pemohon dengan ramah' },
    basis,
  };
}

/** What the officer holds against an evaluation that `past` has made. */
export async function someObjection(give: Give) {
  const period = freshPeriod();
  const { id } = await give('past', 'evaluation', someEvaluation(period));
  const reason = 'Dua dokumen belum terhitung';
  return { evaluationId: id, employeeId: ids.officer, period, date: '2026-11-20', reason };
}

/** The head speaks for those of the clinic who have no superior, and so above `past`. */
export async function headOverClinic(give: Give): Promise<void> {
  const policy = {
    unitId: ids.clinic,
    dailyTargetMinutes: 450,
    entryLock: { kind: 'open' },
    fallbackReviewerId: ids.head,
  };
  await give('organisation', 'policy', policy);
}

/** The head asks the stranger about the officer. */
export function someRequest(period: string) {
  return { ratedId: ids.officer, ratedName: 'Pegawai Uji', peerId: ids.stranger, period, date: '2026-11-20' };
}

export const someScores = Object.fromEntries(coreValues.map((value) => [value, 'sesuai']));
