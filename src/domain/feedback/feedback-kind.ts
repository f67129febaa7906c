import { personChannel } from '../access/channel.ts';
import { acknowledgement } from '../acknowledgement/acknowledgement.ts';
import type { RecordKind } from '../registry/record-kind.ts';
import { captureDayLookups } from '../supervision/capture-day.ts';
import { supervisionLookups } from '../supervision/supervision.ts';
import { msOf } from '../time/instant.ts';
import { yearOf } from '../time/local-date.ts';
import { workPlan } from '../work-plan/work-plan.ts';
import { decideFeedback, entryKinds } from './decide-feedback.ts';
import { feedbackSchema, type Feedback } from './feedback-body.ts';
import { feedback } from './feedback.ts';

export const feedbackKind: RecordKind<Feedback> = {
  ...feedback,
  schema: feedbackSchema,
  depth: 6,
  author: (actor) => (actor.kind === 'person' ? actor.personId : null),
  channel: ({ author, body, capturedAt }) =>
    body === null
      ? personChannel(author, new Date(msOf(capturedAt)).getUTCFullYear())
      : personChannel(body.employeeId, yearOf(body.date)),
  lookups: ({ id, body }, actor) => [
    ...captureDayLookups(actor),
    { kind: acknowledgement.name, about: id },
    ...(body === null ? [] : supervisionLookups(body.employeeId, actor)),
    ...(body?.subject.kind === 'result' ? [{ kind: workPlan.name, about: body.employeeId }] : []),
    ...(body?.subject.kind === 'entry' ? entryLookups(body.subject.id) : []),
  ],
  decide: decideFeedback,
};

function entryLookups(id: Feedback['employeeId']) {
  return entryKinds.map((kind) => ({ kind, id }));
}
