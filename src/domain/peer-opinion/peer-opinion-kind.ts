import { opinionChannel } from '../access/channel.ts';
import { peerRequest } from '../peer-request/peer-request.ts';
import { yearOfPeriod } from '../period/period.ts';
import type { RecordKind } from '../registry/record-kind.ts';
import { msOf } from '../time/instant.ts';
import { decidePeerOpinion } from './decide-peer-opinion.ts';
import { peerOpinionSchema, type PeerOpinion } from './peer-opinion-body.ts';
import { peerOpinion } from './peer-opinion.ts';

export const peerOpinionKind: RecordKind<PeerOpinion> = {
  ...peerOpinion,
  schema: peerOpinionSchema,
  depth: 6,
  author: (actor) => (actor.kind === 'person' ? actor.personId : null),
  channel: ({ author, body, capturedAt }) =>
    body === null
      ? opinionChannel(author, new Date(msOf(capturedAt)).getUTCFullYear())
      : opinionChannel(body.ratedId, yearOfPeriod(body.period)),
  lookups: ({ body }) =>
    body === null
      ? []
      : [
          { kind: peerRequest.name, id: body.requestId },
          { kind: peerOpinion.name, about: body.ratedId },
        ],
  decide: decidePeerOpinion,
};
