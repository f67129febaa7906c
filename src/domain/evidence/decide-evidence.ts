import { accept, firstRefusal, refuse, type Decision } from '../refusal/refusal.ts';
import { bodiesOf, type Change, type Facts } from '../registry/record-kind.ts';
import type { Evidence, EvidenceType } from './evidence-body.ts';
import { evidence } from './evidence.ts';

export const maxEvidencePerRecord = 5;
const maxPreviewBytes = 60_000;
/** A photo is aimed at 200 kB (SYN-20); what a browser cannot make that small may still pass. */
const maxBytesOf: Record<EvidenceType, number> = {
  'image/jpeg': 1_500_000,
  'image/webp': 1_500_000,
  'application/pdf': 5_000_000,
};

/**
 * EVD-5: evidence may be completed or taken away after its record's day has closed (reference §3.2): no rule asks for
 * the lock of the day. The record itself stays as it was.
 */
export function decideEvidence(change: Change<Evidence>, facts: Facts): Decision {
  const { body } = change;
  if (facts.actor.kind !== 'person' || change.author !== facts.actor.personId) return refuse('not-writer');
  if (body === null) return accept;
  return firstRefusal(
    () => belongsToOwn(body, change, facts),
    () => isStillTheSame(body, change.previous),
    () => isSmallEnough(body),
    () => isAsDescribed(body),
    () => hasRoom(body, change, facts),
  );
}

/**
 * EVD-1: evidence belongs to a record of its own author. A record that is not there may have been deleted meanwhile, or
 * come in the same request; only the bytes wait for it.
 */
function belongsToOwn(body: Evidence, { author }: Change<Evidence>, { found }: Facts): Decision {
  const subject = found.find((record) => record.id === body.subjectId);
  return subject === undefined || subject.author === author ? accept : refuse('not-writer', 'subjectId');
}

/** EVD-2: a record has at most five pieces of evidence (reference §3.2). */
function hasRoom({ subjectId }: Evidence, { id }: Change<Evidence>, facts: Facts): Decision {
  const others = bodiesOf(facts, evidence).filter((one) => one.body.subjectId === subjectId && one.id !== id);
  return others.length < maxEvidencePerRecord ? accept : refuse('evidence-too-many');
}

/** EVD-3: a photo has at most 1.5 MB, a document 5 MB, a preview 60 kB (SYN-20; local policy). */
export function isSmallEnough({ type, bytes, preview }: Pick<Evidence, 'type' | 'bytes' | 'preview'>): Decision {
  return bytes <= maxBytesOf[type] && (preview?.bytes ?? 0) <= maxPreviewBytes ? accept : refuse('evidence-too-large');
}

/** EVD-4: what evidence shows and where it belongs stay; another photo is another piece of evidence (local policy). */
function isStillTheSame(body: Evidence, previous: Evidence | null): Decision {
  const fixed = ['sha256', 'bytes', 'type', 'subjectId', 'subjectKind', 'subjectDate'] as const;
  return previous === null || fixed.every((key) => body[key] === previous[key]) ? accept : refuse('evidence-changed');
}

/** EVD-6: a photo says its size and has a preview, a document has neither (local policy). */
function isAsDescribed({ type, size, preview }: Evidence): Decision {
  const isPhoto = type !== 'application/pdf';
  return isPhoto === (size !== null) && isPhoto === (preview !== null) ? accept : refuse('body-invalid', 'size');
}
