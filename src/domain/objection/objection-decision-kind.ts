import { appraisalChannel } from '../access/channel.ts';
import { employee } from '../employee/employee.ts';
import { yearOfPeriod } from '../period/period.ts';
import type { RecordKind } from '../registry/record-kind.ts';
import { captureDayLookups } from '../supervision/capture-day.ts';
import { supervisionLookups } from '../supervision/supervision.ts';
import { msOf } from '../time/instant.ts';
import { decideObjectionDecision } from './decide-objection-decision.ts';
import { objectionDecisionSchema, type ObjectionDecision } from './objection-decision-body.ts';
import { objectionDecision } from './objection-decision.ts';
import { objection } from './objection.ts';

export const objectionDecisionKind: RecordKind<ObjectionDecision> = {
  ...objectionDecision,
  schema: objectionDecisionSchema,
  depth: 11,
  author: (actor) => (actor.kind === 'person' ? actor.personId : null),
  channel: ({ author, body, capturedAt }) =>
    body === null
      ? appraisalChannel(author, new Date(msOf(capturedAt)).getUTCFullYear())
      : appraisalChannel(body.employeeId, yearOfPeriod(body.period)),
  lookups: ({ body }, actor) => [
    ...captureDayLookups(actor),
    ...(body === null
      ? []
      : [
          ...supervisionLookups(body.raterId, actor),
          { kind: employee.name, id: body.employeeId },
          { kind: objection.name, id: body.objectionId },
          { kind: objectionDecision.name, about: body.evaluationId },
        ]),
  ],
  decide: decideObjectionDecision,
};
