import { orgChannel, personChannel } from '../access/channel.ts';
import { policy } from '../policy/policy.ts';
import type { RecordKind } from '../registry/record-kind.ts';
import { review } from '../review/review.ts';
import { msOf } from '../time/instant.ts';
import { yearOf } from '../time/local-date.ts';
import { needsWord } from '../supervision/needs-word.ts';
import { unit } from '../unit/unit.ts';
import { workPlan } from '../work-plan/work-plan.ts';
import { activitySchema, type Activity } from './activity-body.ts';
import { activity } from './activity.ts';
import { decideActivity } from './decide-activity.ts';

export const activityKind: RecordKind<Activity> = {
  ...activity,
  schema: activitySchema,
  depth: 4,
  author: (actor) => (actor.kind === 'person' ? actor.personId : null),
  channel: ({ author, body, capturedAt }) =>
    personChannel(author, body === null ? new Date(msOf(capturedAt)).getUTCFullYear() : yearOf(body.date)),
  lookups: ({ id, author, body }, actor) =>
    actor.kind === 'person'
      ? [
          { kind: unit.name, id: actor.unitId },
          { kind: policy.name, channel: orgChannel },
          ...[id, ...(body?.corrects ? [body.corrects] : [])].flatMap((entry) => [
            { kind: activity.name, id: entry },
            { kind: review.name, about: entry },
          ]),
          ...(body?.rhkId ? [{ kind: workPlan.name, about: author }] : []),
        ]
      : [],
  needsWord,
  decide: decideActivity,
};
