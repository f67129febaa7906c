import type { Uuid } from '../../std/uuid.ts';
import { coreValues } from '../core-value/core-value.ts';
import type { PeerSummary } from './peer-summary.ts';
import type { Rating } from '../rating/rating.ts';
import type { Period } from '../period/period.ts';
import { bodiesOf, type Facts } from '../registry/record-kind.ts';
import type { PeerOpinion } from './peer-opinion-body.ts';
import { peerOpinion } from './peer-opinion.ts';

/** PEER-5: so many opinions at least, or each could be guessed. */
export const leastOpinions = 3;

const points: Record<Rating, number> = { 'di-bawah': 1, sesuai: 2, 'di-atas': 3 };

/** What was said of a person in a period, among what was looked up for a rule. */
export function opinionsOf(facts: Facts, { ratedId, period }: { ratedId: Uuid; period: Period }): PeerOpinion[] {
  return bodiesOf(facts, peerOpinion)
    .map((one) => one.body)
    .filter((body) => body.ratedId === ratedId && body.period === period);
}

/** PEER-6: a summary that was shown stays until three more have spoken; by two that differ less, one could be worked out. */
export function nextSummary(shown: PeerSummary | null, now: PeerSummary | null): PeerSummary | null {
  if (shown === null || now === null) return shown ?? now;
  return now.opinions >= shown.opinions + leastOpinions ? now : shown;
}

/** The mean of each value to two decimals; null while fewer than three have spoken. */
export function summariseOpinions(opinions: readonly PeerOpinion[]): PeerSummary | null {
  if (opinions.length < leastOpinions) return null;
  const mean = (value: (typeof coreValues)[number]) => {
    const sum = opinions.reduce((total, { scores }) => total + points[scores[value]], 0);
    return Math.round((sum * 100) / opinions.length) / 100;
  };
  const means = Object.fromEntries(coreValues.map((value) => [value, mean(value)])) as PeerSummary['means'];
  return { opinions: opinions.length, means };
}
