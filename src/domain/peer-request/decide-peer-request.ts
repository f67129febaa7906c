import { acknowledgement } from '../acknowledgement/acknowledgement.ts';
import { employee } from '../employee/employee.ts';
import { accept, firstRefusal, refuse, type Decision } from '../refusal/refusal.ts';
import { bodiesOf, type Change, type Facts } from '../registry/record-kind.ts';
import { captureDay, rightDays } from '../supervision/capture-day.ts';
import { ratesFor } from '../supervision/supervision.ts';
import type { PeerRequest } from './peer-request-body.ts';
import { peerRequest } from './peer-request.ts';

/** What the rules say of a superior's request to a peer; an answered one stands. */
export function decidePeerRequest(change: Change<PeerRequest>, facts: Facts): Decision {
  const { body, previous } = change;
  const answered = bodiesOf(facts, acknowledgement).some((one) => one.body.subject.id === change.id);
  if (body === null || previous !== null) return answered || body !== null ? refuse('already-acknowledged') : accept;
  return firstRefusal(
    () => byTheSuperior(body, change, facts),
    () => isAColleague(body, facts),
    () => isAskedOnce(body, change, facts),
  );
}

/** PEER-1: peers are asked by the superior of the day, or their deputy (reference §2.6). */
function byTheSuperior({ ratedId, date }: PeerRequest, change: Change<PeerRequest>, facts: Facts): Decision {
  if (date !== captureDay(facts, change.capturedAt)) return refuse('date-impossible', 'date');
  const allowed = rightDays(facts, change).some((day) => ratesFor(facts, ratedId, { on: day, today: day }));
  return allowed ? accept : refuse('not-superior', 'ratedId');
}

/** PEER-2: who is asked is another employee, neither the person rated nor the one who asks (local policy). */
function isAColleague({ ratedId, peerId }: PeerRequest, facts: Facts): Decision {
  const { actor } = facts;
  const known = bodiesOf(facts, employee).some((one) => one.id === peerId);
  const other = peerId !== ratedId && actor.kind === 'person' && actor.personId !== peerId;
  return known && other ? accept : refuse('peer-unfit', 'peerId');
}

/** PEER-3: nobody is asked twice about the same person and period (local policy). */
function isAskedOnce({ ratedId, peerId, period }: PeerRequest, { id }: Change<PeerRequest>, facts: Facts): Decision {
  const twice = bodiesOf(facts, peerRequest).some(
    (one) => one.id !== id && one.body.ratedId === ratedId && one.body.peerId === peerId && one.body.period === period,
  );
  return twice ? refuse('peer-asked', 'peerId') : accept;
}
