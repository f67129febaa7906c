import { useRoute } from 'preact-iso';
import type { Refusal } from '../../domain/refusal/refusal.ts';
import type { Uuid } from '../../std/uuid.ts';
import { standingRefusal } from '../queries/standing-refusal.ts';
import { useEngine } from './use-app.ts';
import { useLive } from './use-live.ts';

export interface Mending {
  /** The record that the address names to be mended; undefined where it names none. */
  readonly id: Uuid | undefined;
  /** Why it was refused. */
  readonly standing: readonly Refusal[];
  /** The field to begin at. */
  readonly begin: string | undefined;
}

/** What the address asks to mend: `?catatan=<id>&isian=<field>`; undefined until its reason is read. */
export function useMending(): Mending | undefined {
  const { query } = useRoute();
  const { database } = useEngine();
  const id = query['catatan'] as Uuid | undefined;
  const standing = useLive(async () => (id === undefined ? [] : standingRefusal(database, id)), [database, id]);
  return standing && { id, standing, begin: query['isian'] };
}
