import { acknowledgement } from '../acknowledgement/acknowledgement.ts';
import { appraisalChannel, orgChannel } from '../access/channel.ts';
import { evaluation } from '../evaluation/evaluation.ts';
import { yearOfPeriod } from '../period/period.ts';
import { policy } from '../policy/policy.ts';
import type { RecordKind } from '../registry/record-kind.ts';
import { captureDayLookups } from '../supervision/capture-day.ts';
import { msOf } from '../time/instant.ts';
import { decideObjection } from './decide-objection.ts';
import { objectionSchema, type Objection } from './objection-body.ts';
import { objectionDecision } from './objection-decision.ts';
import { objection } from './objection.ts';

export const objectionKind: RecordKind<Objection> = {
  ...objection,
  schema: objectionSchema,
  depth: 10,
  author: (actor) => (actor.kind === 'person' ? actor.personId : null),
  channel: ({ author, body, capturedAt }) =>
    appraisalChannel(author, body === null ? new Date(msOf(capturedAt)).getUTCFullYear() : yearOfPeriod(body.period)),
  lookups: ({ body }, actor) => [
    ...captureDayLookups(actor),
    { kind: policy.name, channel: orgChannel },
    ...(body === null
      ? []
      : [
          { kind: evaluation.name, id: body.evaluationId },
          { kind: acknowledgement.name, about: body.evaluationId },
          { kind: objection.name, about: body.evaluationId },
          { kind: objectionDecision.name, about: body.evaluationId },
        ]),
  ],
  decide: decideObjection,
};
