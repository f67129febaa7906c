import { msOf, type Instant } from '../time/instant.ts';

const dayMs = 86_400_000;

/** When some work was made by what its device says, and when it came; null before. */
export interface Moments {
  readonly capturedAt: Instant;
  readonly receivedAt: Instant | null;
}

/** How many days lay between capture and arrival, parts of them too; 0 before it has arrived. */
export function ageInDays({ capturedAt, receivedAt }: Moments): number {
  return receivedAt === null ? 0 : (msOf(receivedAt) - msOf(capturedAt)) / dayMs;
}

/** The same in whole days, none by a clock that was ahead. */
export function daysOnDevice(moments: Moments): number {
  return Math.max(0, Math.floor(ageInDays(moments)));
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
