import { personChannel } from '../access/channel.ts';
import { msOf } from '../time/instant.ts';
import { publishedKind } from '../registry/published-kind.ts';
import { workPlanSchema } from './work-plan-body.ts';
import { workPlan } from './work-plan.ts';

export const workPlanKind = publishedKind(workPlan, {
  schema: workPlanSchema,
  depth: 3,
  channel: ({ author, body, capturedAt }) =>
    body === null
      ? personChannel(author, new Date(msOf(capturedAt)).getUTCFullYear())
      : personChannel(body.employeeId, body.year),
});
