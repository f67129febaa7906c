import type { Uuid } from '../../../src/std/uuid.ts';

/** Everybody there is: people by their relation to the officer or their right, and the devices that citizens answer on. */
export const people = [
  'officer',
  'head',
  'past',
  'deputy',
  'stranger',
  'admin',
  'skmOfficer',
  'unitAdmin',
  'counterOfficer',
] as const;

/** Who has a right in the office: over records it gives none, so that they read and write what any colleague does. */
export const officers = ['skmOfficer', 'unitAdmin', 'counterOfficer'] as const;
export const actors = [...people, 'counter', 'visitor'] as const;

export type Person = (typeof people)[number];
export type Who = (typeof actors)[number];

/** `applied`, or the code of the refusal. */
export type Outcome = string;

/** A record that stands on the server. */
export interface Stored {
  readonly id: Uuid;
  readonly hash: string;
  readonly body: unknown;
}

/** Stores what an example needs, such as the entry that a review speaks about. */
export type Give = (who: Person | 'organisation', kind: string, body: unknown) => Promise<Stored>;

/**
 * Who may do what with one kind of record. Its file lies in `rows/` under the kind's name; test/architecture
 * fails while a kind has none.
 */
export interface AccessRow {
  readonly kind: string;
  /** Who makes the example. */
  readonly writer: Who | 'organisation';
  /** The example, which everybody tries to make; valid for its writer. */
  readonly body: (give: Give) => unknown;
  /** Where the example lands. */
  readonly channel: string;
  /** What becomes of everybody's own attempt to make one; `not-writer` for who is not named. */
  readonly create: Partial<Record<Who, Outcome>>;
  /** What the writer tries to make of it and hears; of anybody else's try the outcome is always `not-writer`. */
  readonly change?: { readonly body: (body: never) => unknown; readonly outcome: Outcome };
  /** What the writer hears on deleting it. */
  readonly remove?: Outcome;
  /** Who is told it by a sync; nobody else is. */
  readonly readers: readonly Person[];
}
