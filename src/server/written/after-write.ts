import type { PoolClient } from 'pg';
import { achievement } from '../../domain/achievement/achievement.ts';
import { activity } from '../../domain/activity/activity.ts';
import { evidence } from '../../domain/evidence/evidence.ts';
import { periodReport } from '../../domain/period-report/period-report.ts';
import { review } from '../../domain/review/review.ts';
import { service } from '../../domain/service/service.ts';
import { surveyInstrument } from '../../domain/survey-instrument/survey-instrument.ts';
import { surveyResponse } from '../../domain/survey-response/survey-response.ts';
import { workPlan } from '../../domain/work-plan/work-plan.ts';
import { keepAwaiting } from '../monitor/keep-awaiting.ts';
import { tracks } from '../monitor/keep-tracks.ts';
import { countResponses } from '../skm/count-responses.ts';
import { recountNamed } from '../skm/recount-named.ts';
import type { AfterWrite, WriteContext, Writing } from '../records/writing.ts';
import { cascades } from '../cascades/derive-cascades.ts';
import { deriveFor, type Derivation, type Write } from '../records/derivation.ts';

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
  [evidence.name, keepAwaiting],
];

/** What is worked out anew besides, behind a savepoint each. */
export const derivations: readonly Derivation[] = [cascades, tracks];

/** Lets every follower see what was written of its kind; what one throws undoes the writing too. */
export async function afterWrite(
  client: PoolClient,
  context: WriteContext,
  writings: readonly Writing[],
  write: Write,
): Promise<void> {
  for (const [kind, follow] of followers) {
    const own = writings.filter(({ record }) => record.kind === kind);
    if (own.length > 0) await follow(client, context, own);
  }
  for (const derivation of derivations) {
    const subjects = writings.flatMap((writing) => derivation.subjects(writing));
    if (subjects.length > 0) await deriveFor(client, context, { derivation, subjects, write });
  }
}
