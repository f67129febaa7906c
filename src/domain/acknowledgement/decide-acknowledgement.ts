import { accept, firstRefusal, refuse, type Decision } from '../refusal/refusal.ts';
import type { Change, Facts } from '../registry/record-kind.ts';
import { captureDay } from '../supervision/capture-day.ts';
import type { Acknowledgement } from './acknowledgement-body.ts';

/** What the rules say of a person's word that they have read something. */
export function decideAcknowledgement(change: Change<Acknowledgement>, facts: Facts): Decision {
  const { body } = change;
  if (body === null) return staysSaid(change);
  return firstRefusal(
    () => isAddressed(body, change.author, facts),
    () => speaksToday(body, change, facts),
  );
}

/** ACK-1: only the person to whom it was said acknowledges it (local policy, after reference §2.2). */
function isAddressed({ subject }: Acknowledgement, author: string, facts: Facts): Decision {
  const found = facts.found.find((record) => record.id === subject.id && record.kind === subject.kind);
  const body = found?.body as { readonly employeeId?: string; readonly peerId?: string } | undefined;
  const addressee = subject.kind === 'peerRequest' ? body?.peerId : body?.employeeId;
  return addressee === author ? accept : refuse('not-writer', 'subject');
}

/** ACK-2: it carries the day on which it was first said, by the clock of capture (reference §9.1). */
function speaksToday({ subject, date }: Acknowledgement, change: Change<Acknowledgement>, facts: Facts): Decision {
  const { previous, capturedAt } = change;
  if (previous !== null && previous.subject.id !== subject.id) return refuse('not-writer', 'subject');
  return date === (previous?.date ?? captureDay(facts, capturedAt)) ? accept : refuse('date-impossible', 'date');
}

/** ACK-3: what was acknowledged stays acknowledged, since deadlines count from it (local policy). */
function staysSaid({ previous }: Change<Acknowledgement>): Decision {
  return previous === null ? accept : refuse('already-acknowledged');
}
