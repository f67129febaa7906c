import { personChannel } from '../access/channel.ts';
import type { RecordKind } from '../registry/record-kind.ts';
import { review } from '../review/review.ts';
import { captureDayLookups } from '../supervision/capture-day.ts';
import { supervisionLookups } from '../supervision/supervision.ts';
import { msOf } from '../time/instant.ts';
import { decideWorkPlan } from './decide-work-plan.ts';
import { workPlanSchema, type WorkPlan } from './work-plan-body.ts';
import { workPlan } from './work-plan.ts';

export const workPlanKind: RecordKind<WorkPlan> = {
  ...workPlan,
  schema: workPlanSchema,
  depth: 3,
  author: (actor) => {
    if (actor.kind === 'organisation') return actor.orgId;
    return actor.kind === 'person' ? actor.personId : null;
  },
  channel: ({ author, body, capturedAt }) =>
    body === null
      ? personChannel(author, new Date(msOf(capturedAt)).getUTCFullYear())
      : personChannel(body.employeeId, body.year),
  lookups: ({ id, body }, actor) =>
    actor.kind === 'person'
      ? [
          ...captureDayLookups(actor),
          ...(body === null ? [] : supervisionLookups(body.employeeId, actor)),
          { kind: workPlan.name, id },
          { kind: review.name, about: id },
        ]
      : [],
  decide: decideWorkPlan,
};
