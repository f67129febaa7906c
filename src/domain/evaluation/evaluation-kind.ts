import { acknowledgement } from '../acknowledgement/acknowledgement.ts';
import { appraisalChannel } from '../access/channel.ts';
import { objectionDecision } from '../objection/objection-decision.ts';
import { objection } from '../objection/objection.ts';
import { peerOpinion } from '../peer-opinion/peer-opinion.ts';
import { yearOfPeriod } from '../period/period.ts';
import type { RecordKind } from '../registry/record-kind.ts';
import { captureDayLookups } from '../supervision/capture-day.ts';
import { supervisionLookups } from '../supervision/supervision.ts';
import { msOf } from '../time/instant.ts';
import { decideEvaluation } from './decide-evaluation.ts';
import { evaluationSchema, type Evaluation } from './evaluation-body.ts';
import { evaluation } from './evaluation.ts';

export const evaluationKind: RecordKind<Evaluation> = {
  ...evaluation,
  schema: evaluationSchema,
  depth: 7,
  author: (actor) => (actor.kind === 'person' ? actor.personId : null),
  channel: ({ author, body, capturedAt }) =>
    body === null
      ? appraisalChannel(author, new Date(msOf(capturedAt)).getUTCFullYear())
      : appraisalChannel(body.employeeId, yearOfPeriod(body.period)),
  lookups: ({ id, body }, actor) => [
    ...captureDayLookups(actor),
    { kind: acknowledgement.name, about: id },
    { kind: objection.name, about: id },
    { kind: objectionDecision.name, about: id },
    ...(body === null
      ? []
      : [
          ...supervisionLookups(body.employeeId, actor),
          { kind: evaluation.name, about: body.employeeId },
          { kind: peerOpinion.name, about: body.employeeId },
        ]),
  ],
  decide: decideEvaluation,
};
