import type { Uuid } from '../../std/uuid.ts';
import type { Activity } from './activity-body.ts';

/** An entry with whether it stands approved. */
export interface JudgedEntry {
  readonly id: Uuid;
  readonly body: Activity;
  readonly approved: boolean;
}

/** ACT-15: an approved correction counts in place of the entry it names; until then the entry counts alone (reference §9.8). */
export function countingEntries<Entry extends JudgedEntry>(entries: readonly Entry[]): Entry[] {
  const replaced = new Set(entries.flatMap(({ approved, body }) => (approved ? (body.corrects ?? []) : [])));
  return entries.filter(({ id, body, approved }) => !replaced.has(id) && (body.corrects === undefined || approved));
}
