import { orgChannel, personChannel } from '../access/channel.ts';
import { deputy } from '../deputy/deputy.ts';
import { employee } from '../employee/employee.ts';
import { policy } from '../policy/policy.ts';
import type { RecordKind } from '../registry/record-kind.ts';
import { msOf } from '../time/instant.ts';
import { yearOf } from '../time/local-date.ts';
import { unit } from '../unit/unit.ts';
import { decideReview } from './decide-review.ts';
import { reviewSchema, type Review } from './review-body.ts';
import { review } from './review.ts';

export const reviewKind: RecordKind<Review> = {
  ...review,
  schema: reviewSchema,
  depth: 6,
  author: (actor) => (actor.kind === 'person' ? actor.personId : null),
  channel: ({ author, body, capturedAt }) =>
    body === null
      ? personChannel(author, new Date(msOf(capturedAt)).getUTCFullYear())
      : personChannel(body.employeeId, yearOf(body.date)),
  lookups: ({ body }, actor) =>
    actor.kind === 'person' && body !== null
      ? [
          { kind: employee.name, id: body.employeeId },
          { kind: unit.name, id: actor.unitId },
          { kind: policy.name, channel: orgChannel },
          { kind: deputy.name, about: actor.personId },
          { kind: body.subjectKind, id: body.subjectId },
        ]
      : [],
  decide: decideReview,
};
