import { achievement } from '../../domain/achievement/achievement.ts';
import { activity } from '../../domain/activity/activity.ts';
import { periodReport } from '../../domain/period-report/period-report.ts';
import { review } from '../../domain/review/review.ts';
import { service } from '../../domain/service/service.ts';
import { surveyInstrument } from '../../domain/survey-instrument/survey-instrument.ts';
import { surveyResponse } from '../../domain/survey-response/survey-response.ts';
import { workPlan } from '../../domain/work-plan/work-plan.ts';
import { keepAwaiting } from '../monitor/keep-awaiting.ts';
import { keepTracks } from '../monitor/keep-tracks.ts';
import { countResponses } from '../skm/count-responses.ts';
import { recountNamed } from '../skm/recount-named.ts';
import type { AfterWrite, Derive, Writing } from '../sync/writing.ts';
import { deriveCascades } from './derive-cascades.ts';

/** Who keeps something up to date with every record of a kind that is written, from wherever it came. */
const followers: readonly (readonly [kind: string, follow: AfterWrite])[] = [
  [surveyResponse.name, countResponses],
  [surveyInstrument.name, recountNamed],
  [service.name, recountNamed],
  [activity.name, keepAwaiting],
  [achievement.name, keepAwaiting],
  [workPlan.name, keepAwaiting],
  [periodReport.name, keepAwaiting],
  [review.name, keepAwaiting],
  [workPlan.name, keepTracks],
  [achievement.name, keepTracks],
  [review.name, keepTracks],
];

/** What is written besides, of what was written of these kinds. */
const derivers: readonly (readonly [kinds: readonly string[], derive: Derive])[] = [
  [[workPlan.name, review.name], deriveCascades],
];

/**
 * Lets every follower see what was written of its kind; what one throws undoes the writing too. Gives back what is to be
 * written because of it.
 */
export const afterWrite: Derive = async (client, context, writings) => {
  for (const [kind, follow] of followers) {
    const own = writings.filter(({ record }) => record.kind === kind);
    if (own.length > 0) await follow(client, context, own);
  }
  const derived: Writing[] = [];
  for (const [kinds, derive] of derivers) {
    const own = writings.filter(({ record }) => kinds.includes(record.kind));
    if (own.length > 0) derived.push(...(await derive(client, context, own)));
  }
  return derived;
};
