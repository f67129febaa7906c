import type { Uuid } from '../../std/uuid.ts';
import { accept, refuse, type Decision } from '../refusal/refusal.ts';
import { bodiesOf, type Facts, type RecordShape } from '../registry/record-kind.ts';
import type { LocalDate } from '../time/local-date.ts';
import { review } from './review.ts';
import { verdictOn } from './verdict-on.ts';

/** Whether the record with this id stands approved among what was looked up for a rule. */
export function isApproved<Body>(
  facts: Facts,
  shape: RecordShape<Body>,
  { id, dateOf }: { id: Uuid; dateOf: (body: Body) => LocalDate },
): boolean {
  const stored = bodiesOf(facts, shape).find((one) => one.id === id);
  if (stored === undefined) return false;
  const version = { id, hash: stored.hash, employeeId: stored.author, date: dateOf(stored.body) };
  return verdictOn(version, bodiesOf(facts, review))?.body.verdict.kind === 'disetujui';
}

/** REV-7: what is approved is locked; a correction is a new record that names it (reference §9.8). */
export function isNotLocked(approved: boolean): Decision {
  return approved ? refuse('approved-locked') : accept;
}
