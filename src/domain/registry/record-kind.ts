import type * as z from 'zod/mini';
import type { Uuid } from '../../std/uuid.ts';
import type { Actor } from '../access/actor.ts';
import type { Channel } from '../access/channel.ts';
import type { Decision } from '../refusal/refusal.ts';
import type { Instant } from '../time/instant.ts';

/** Where a record of a kind belongs: who wrote it, what it says (null: deleted before it arrived), and when. */
export interface Placement<Body> {
  readonly author: Uuid;
  readonly body: Body | null;
  readonly capturedAt: Instant;
}

/** A change to one record as the rules see it; `body` null deletes. */
export interface Change<Body> extends Placement<Body> {
  readonly id: Uuid;
  /** The record before this change, null where there was none. */
  readonly previous: Body | null;
  /** The moment of arrival at the server; null while the device itself decides. */
  readonly receivedAt: Instant | null;
  /** SYN-14: before this the server cannot believe that it was made; left out while the device itself decides, or nothing is known. */
  readonly provenAt?: Instant | null;
}

/**
 * A record that a rule asks to see: one by its id, all of a kind that speak about something, or all of a kind that the
 * organisation published in a channel.
 */
export type Lookup =
  | { readonly kind: string; readonly id: Uuid }
  | { readonly kind: string; readonly about: Uuid }
  | { readonly kind: string; readonly channel: Channel };

/** A record found for a rule, its body already parsed and of its kind's current version. */
export interface FoundRecord {
  readonly kind: string;
  readonly id: Uuid;
  readonly author: Uuid;
  readonly channel: Channel;
  /** Of the body as it was written; changes with every revision. */
  readonly hash: string;
  readonly body: unknown;
}

export interface Facts {
  readonly actor: Actor;
  readonly found: readonly FoundRecord[];
}

/** As much of a kind as listing its records takes; screens are fetched with no more than this. */
export interface RecordShape<Body = unknown> {
  readonly name: string;
  /** The version this code writes; `upcast` reads every older one. */
  readonly version: number;
  /** Brings a body of an older released version to the next one. */
  readonly upcast: (body: unknown, fromVersion: number) => unknown;
  /** The key by which a device lists records of this kind in order. */
  readonly order: (body: Body) => string;
  /** The record or person that a record of this kind speaks about, by which it can be found; most kinds have none. */
  readonly about?: (body: Body) => Uuid;
  /** To what its moments are rounded down, on the device and at the server, where nobody is to be known by them. */
  readonly coarseMs?: number;
  /** SYN-24: the record leaves the device as soon as the server has it. */
  readonly leavesDevice?: true;
}

/** Declares a kind of record once; storage, sync, permissions and validation are generic over this. */
export interface RecordKind<Body = unknown> extends RecordShape<Body> {
  readonly schema: z.ZodMiniType<Body>;
  /** SYN-3: parents have a lower depth and are sent first. */
  readonly depth: number;
  /** Who counts as the writer when this actor makes a change, null when the actor may write none of this kind. */
  readonly author: (actor: Actor) => Uuid | null;
  readonly channel: (placement: Placement<Body>) => Channel;
  /** What `decide` wants to see. */
  readonly lookups: (change: Change<Body>, actor: Actor) => readonly Lookup[];
  /** SUP-3: whether what this change says counts only by the superior's word; left out where nothing is counted. */
  readonly needsWord?: (change: Change<Body>, facts: Facts) => boolean;
  /** Whether the change may be made; asked on the device and again on the server (SYN-6). */
  readonly decide: (change: Change<Body>, facts: Facts) => Decision;
}

/** The bodies of one kind among the records found. */
export function bodiesOf<Body>(facts: Facts, kind: RecordShape<Body>): (FoundRecord & { readonly body: Body })[] {
  return facts.found.filter((record) => record.kind === kind.name) as (FoundRecord & { readonly body: Body })[];
}
