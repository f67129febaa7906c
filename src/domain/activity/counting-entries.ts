import type { Uuid } from '../../std/uuid.ts';
import { hasItsWord, type JudgedWork } from '../supervision/superiors-word.ts';
import type { Activity } from './activity-body.ts';

/** An entry with whether it stands approved. */
export interface JudgedEntry extends JudgedWork {
  readonly id: Uuid;
  readonly body: Activity;
}

/** Whether what counts hangs on what was said of the entry: of all others the verdicts need not be read. */
export function hangsOnVerdict({ needsWord, body }: Pick<JudgedEntry, 'needsWord' | 'body'>): boolean {
  return needsWord === true || body.corrects !== undefined;
}

/**
 * ACT-15, SUP-4: an approved correction counts in place of the entry it names; until then the entry counts alone
 * (reference §9.8). What needs the superior's word counts once it has it.
 */
export function countingEntries<Entry extends JudgedEntry>(entries: readonly Entry[]): Entry[] {
  const replaced = new Set(entries.flatMap(({ approved, body }) => (approved ? (body.corrects ?? []) : [])));
  return entries.filter((one) => {
    const { id, body, approved } = one;
    return hasItsWord(one) && !replaced.has(id) && (body.corrects === undefined || approved);
  });
}
