import type { Brand } from '../../std/brand.ts';

/** A moment in UTC with milliseconds, `2026-11-21T18:26:00.000Z`. */
export type Instant = Brand<string, 'Instant'>;

const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Whether `text` is a moment that exists between 2000 and 2100: what a device's clock may claim. */
export function isInstant(text: unknown): text is Instant {
  if (typeof text !== 'string' || !pattern.test(text) || text < '2000' || text >= '2100') return false;
  const ms = Date.parse(text);
  return Number.isFinite(ms) && new Date(ms).toISOString() === text;
}

/** The moment `ms` milliseconds after the epoch. */
export function instantOf(ms: number): Instant {
  return new Date(ms).toISOString() as Instant;
}

/** Milliseconds since the epoch. */
export function msOf(instant: Instant): number {
  return Date.parse(instant);
}
