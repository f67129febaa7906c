import type { OutboxEntry } from '../../../device/store/database.ts';
import type { EntryVerdict } from '../../queries/verdicts.ts';
import type { Uuid } from '../../../std/uuid.ts';

/** The true state of one record: sent only on the server's own receipt (SYN-8), accepted only by the superior's word. */
export type RecordState = 'waiting' | 'sending' | 'sent' | 'repair' | 'held' | 'approved' | 'returned';

export function recordState(
  id: Uuid,
  entry: OutboxEntry | undefined,
  sending: ReadonlySet<Uuid>,
  verdict?: EntryVerdict,
): RecordState {
  if (entry === undefined) return verdict === undefined ? 'sent' : stateOfVerdict[verdict.kind];
  if (entry.state !== 'waiting') return 'repair';
  return sending.has(id) ? 'sending' : 'waiting';
}

const stateOfVerdict = { disetujui: 'approved', dikembalikan: 'returned' } as const;

/** The same for work that is counted: what is at the server and counts only by the superior's word is held (SUP-4). */
export function workState(
  {
    row,
    unsent,
    verdict,
  }: { readonly row: Held; readonly unsent: OutboxEntry | undefined; readonly verdict?: EntryVerdict | undefined },
  sending: ReadonlySet<Uuid>,
): RecordState {
  const state = recordState(row.id, unsent, sending, verdict);
  return state === 'sent' && row.needsWord ? 'held' : state;
}

type Held = { readonly id: Uuid; readonly needsWord?: 1 };
