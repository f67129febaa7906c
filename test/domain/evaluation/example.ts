import { coreValues, type CoreValue } from '../../../src/domain/core-value/core-value.ts';
import type { Evaluation } from '../../../src/domain/evaluation/evaluation-body.ts';
import type { PeerSummary } from '../../../src/domain/peer-opinion/peer-summary.ts';
import type { Rating } from '../../../src/domain/rating/rating.ts';
import type { PeerOpinion } from '../../../src/domain/peer-opinion/peer-opinion-body.ts';
import type { Period } from '../../../src/domain/period/period.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';
import { found, ids } from '../supervision/example.ts';
import type { Uuid } from '../../../src/std/uuid.ts';

export const today = '2026-11-20' as LocalDate;

export function everyValue<T>(of: T): Record<CoreValue, T> {
  return Object.fromEntries(coreValues.map((value) => [value, of])) as Record<CoreValue, T>;
}

export function anEvaluation(different: Partial<Evaluation> = {}): Evaluation {
  return {
    employeeId: ids.officer,
    period: '2026-10' as Period,
    date: today,
    results: { rating: 'sesuai', reason: 'Target dokumen tercapai' },
    conduct: { rating: 'di-atas', reason: 'Membantu rekan saat antrean panjang' },
    basis: {
      takenOn: today,
      days: 20,
      entries: 61,
      minutes: 9000,
      approved: 58,
      returned: 1,
      results: [],
      reports: [],
      feedback: [],
      peers: null,
      ikm: null,
    },
    ...different,
  };
}

export function withPeers(opinions: number): Evaluation {
  const peers: PeerSummary = { opinions, means: everyValue(2) };
  return anEvaluation({ basis: { ...anEvaluation().basis, peers } });
}

export function anOpinion(different: Partial<PeerOpinion> = {}, score: Rating = 'sesuai'): PeerOpinion {
  const scores = everyValue(score);
  return {
    requestId: ids.subject,
    ratedId: ids.officer,
    period: '2026-10' as Period,
    scores,
    words: null,
    ...different,
  };
}

/** So many stored opinions on the officer. */
export function someOpinions(count: number, different: Partial<PeerOpinion> = {}, score: Rating = 'sesuai') {
  return Array.from({ length: count }, (_, index) => {
    const id = `00000000-0000-7000-8000-${String(500 + index).padStart(12, '0')}` as Uuid;
    return found('peerOpinion', id, anOpinion({ requestId: id, ...different }, score), id);
  });
}
