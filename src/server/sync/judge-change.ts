import { isFollowedAtArrival } from '../../domain/access/followed-at-arrival.ts';
import type { Facts } from '../../domain/registry/record-kind.ts';
import { parseBody } from '../../domain/registry/parse-body.ts';
import { accept, refusalOf, type Decision } from '../../domain/refusal/refusal.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { ChangeResult } from '../../protocol/change-result.ts';
import type { StoredRecord } from '../../protocol/stored-record.ts';
import { isNamedId } from '../publish/named-id.ts';
import type { Standing } from '../records/standing.ts';
import type { PreparedChange } from './prepare-change.ts';

export type Verdict =
  /** With the superior's word, where it takes that to count (SUP-3). */
  | { readonly kind: 'write'; readonly needsWord: boolean }
  | { readonly kind: 'lost'; readonly result: Extract<ChangeResult, { outcome: 'conflict' }> }
  | { readonly kind: 'known'; readonly result: ChangeResult };

/** When a request came, and before when its device can have made nothing that was still to come. */
export type Arrival = { readonly receivedAt: Instant; readonly provenAt: Instant | null };

/**
 * SYN-5: one change against what stands. A hash counts as already stored only at a revision later than the one the
 * change was made on; going back to older words is a new revision.
 */
export function judgeChange(change: PreparedChange, standing: Standing, facts: Facts, at: Arrival): Verdict {
  const { id, hash } = change;
  const { current } = standing;
  const refused = (refusal: ReturnType<typeof refusalOf>): Verdict => ({
    kind: 'known',
    result: { outcome: 'refused', id, hash, refusal },
  });
  if (current !== undefined && (current.author !== change.author || current.kind !== change.kind.name)) {
    return refused(refusalOf('not-writer'));
  }
  if (current === undefined && isNamedId(id)) return refused(refusalOf('id-reserved', 'id'));
  const known = current && revisionHolding(change, current, standing.earlier);
  if (current && known !== undefined) {
    const { seq, channel } = current;
    return { kind: 'known', result: { outcome: 'duplicate', id, hash, rev: known, seq, channel } };
  }
  if (current && change.baseRev !== current.rev) {
    return { kind: 'lost', result: { outcome: 'conflict', id, hash, current } };
  }
  const asked = { ...change, body: change.current, previous: previousBody(change, current), ...at };
  const decision = change.kind.decide(asked, facts);
  if (decision.kind === 'refuse') return refused(decision.refusal);
  const place = isReadable(change, current, at.receivedAt);
  if (place.kind === 'refuse') return refused(place.refusal);
  // What needed the word goes on needing it when it is changed: no mending makes an old capture a young one.
  const needsWord = current?.needsWord === true || change.kind.needsWord?.(asked, facts) === true;
  return { kind: 'write', needsWord: needsWord && change.body !== null };
}

/** READ-9; what is deleted stays where it was, and what leaves its device is read by others. */
function isReadable(change: PreparedChange, current: StoredRecord | undefined, receivedAt: Instant): Decision {
  const { kind, author, current: body, capturedAt } = change;
  if (kind.leavesDevice || (body === null && current !== undefined)) return accept;
  return isFollowedAtArrival(kind.channel({ author, body, capturedAt }), { capturedAt, receivedAt });
}

/** A change back to the words it was made on is new: what was sent in between may still be on its way. */
function revisionHolding(
  { hash, baseRev }: PreparedChange,
  current: StoredRecord,
  earlier: Standing['earlier'],
): number | undefined {
  const later = [current, ...earlier].filter((revision) => revision.rev > baseRev);
  return later.find((revision) => revision.hash === hash)?.rev;
}

function previousBody({ kind }: PreparedChange, current: StoredRecord | undefined): unknown {
  if (current === undefined || current.body === null) return null;
  const parsed = parseBody(kind, current.version, current.body);
  return parsed.kind === 'ok' ? parsed.body : null;
}
