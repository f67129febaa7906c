import type { Actor } from '../access/actor.ts';
import { orgChannel } from '../access/channel.ts';
import { policy, policyFor, usualDays } from '../policy/policy.ts';
import { bodiesOf, type Change, type Facts, type Lookup } from '../registry/record-kind.ts';
import { msOf } from '../time/instant.ts';

const dayMs = 86_400_000;

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
  return ageMs(moments) > captureDays * dayMs;
}

/** How many whole days lay between capture and arrival, 0 before it has arrived. */
export function daysOnDevice(moments: Moments): number {
  return Math.max(0, Math.floor(ageMs(moments) / dayMs));
}

function ageMs({ capturedAt, receivedAt }: Moments): number {
  return receivedAt === null ? 0 : msOf(receivedAt) - msOf(capturedAt);
}

/** A version of some work, and what the superior has said of it. */
export interface JudgedWork {
  /** As the server says with the record (SUP-3). */
  readonly needsWord?: boolean | undefined;
  readonly approved: boolean;
}

/**
 * SUP-4: whether work counts as far as its arrival is concerned: what needs the superior's word does once this very
 * version is approved. Whatever counts entries or achievements, on devices and at the server, asks here.
 */
export function hasItsWord({ needsWord: needs, approved }: JudgedWork): boolean {
  return needs !== true || approved;
}
