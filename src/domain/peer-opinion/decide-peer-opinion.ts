import { peerRequest } from '../peer-request/peer-request.ts';
import { accept, refuse, type Decision } from '../refusal/refusal.ts';
import { bodiesOf, type Change, type Facts } from '../registry/record-kind.ts';
import type { PeerOpinion } from './peer-opinion-body.ts';
import { peerOpinion } from './peer-opinion.ts';

/** What the rules say of a peer's opinion. */
export function decidePeerOpinion(change: Change<PeerOpinion>, facts: Facts): Decision {
  const { body, previous, author } = change;
  if (previous !== null) return refuse('opinion-final');
  return body === null ? accept : wasAsked(body, author, change.id, facts);
}

/** PEER-4: only who was asked gives an opinion, on that person and period, once; it stands (reference §2.6; local policy). */
function wasAsked(body: PeerOpinion, author: string, id: string, facts: Facts): Decision {
  const { requestId, ratedId, period } = body;
  const request = bodiesOf(facts, peerRequest).find((one) => one.id === requestId)?.body;
  if (request?.peerId !== author || request.ratedId !== ratedId || request.period !== period) {
    return refuse('not-asked', 'requestId');
  }
  const given = bodiesOf(facts, peerOpinion).some((one) => one.id !== id && one.body.requestId === requestId);
  return given ? refuse('opinion-final') : accept;
}
