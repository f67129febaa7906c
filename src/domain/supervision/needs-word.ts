import type { Actor } from '../access/actor.ts';
import { orgChannel } from '../access/channel.ts';
import { policy, policyFor, usualDays } from '../policy/policy.ts';
import { bodiesOf, type Change, type Facts, type Lookup } from '../registry/record-kind.ts';
import { ageInDays } from './superiors-word.ts';

type Moments = Pick<Change<unknown>, 'capturedAt' | 'receivedAt'>;

/** What `needsWord` wants to see. */
export function wordLookups(actor: Actor): Lookup[] {
  return actor.kind === 'person' ? [{ kind: policy.name, channel: orgChannel }] : [];
}

/**
 * SUP-3: whether work counts only by the superior's word: it says that it was made longer before its arrival than the
 * policy's days. Either it lay on a device for so long, or a clock was set back; the server cannot tell which, so that
 * what the device says is taken here, and not what of it is proven (SUP-1), which would make every such capture a young
 * one. It is decided once, at the arrival and by the policy of that moment: another policy changes no month that stands.
 * False while the device itself decides, and for a deletion, which counts nothing.
 */
export function needsWord({ body, ...moments }: Moments & { readonly body: unknown }, facts: Facts): boolean {
  const { actor } = facts;
  if (actor.kind !== 'person' || body === null) return false;
  const policies = bodiesOf(facts, policy).map((one) => one.body);
  const { captureDays = usualDays.captureDays } = policyFor(actor.unitId, policies);
  return ageInDays(moments) > captureDays;
}
