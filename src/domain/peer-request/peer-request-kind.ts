import { acknowledgement } from '../acknowledgement/acknowledgement.ts';
import { personChannel } from '../access/channel.ts';
import { employee } from '../employee/employee.ts';
import { yearOfPeriod } from '../period/period.ts';
import type { RecordKind } from '../registry/record-kind.ts';
import { captureDayLookups } from '../supervision/capture-day.ts';
import { supervisionLookups } from '../supervision/supervision.ts';
import { msOf } from '../time/instant.ts';
import { decidePeerRequest } from './decide-peer-request.ts';
import { peerRequestSchema, type PeerRequest } from './peer-request-body.ts';
import { peerRequest } from './peer-request.ts';

export const peerRequestKind: RecordKind<PeerRequest> = {
  ...peerRequest,
  schema: peerRequestSchema,
  depth: 5,
  author: (actor) => (actor.kind === 'person' ? actor.personId : null),
  channel: ({ author, body, capturedAt }) =>
    body === null
      ? personChannel(author, new Date(msOf(capturedAt)).getUTCFullYear())
      : personChannel(body.peerId, yearOfPeriod(body.period)),
  lookups: ({ id, body }, actor) => [
    ...captureDayLookups(actor),
    { kind: acknowledgement.name, about: id },
    ...(body === null
      ? []
      : [
          ...supervisionLookups(body.ratedId, actor),
          { kind: employee.name, id: body.peerId },
          { kind: peerRequest.name, about: body.ratedId },
        ]),
  ],
  decide: decidePeerRequest,
};
