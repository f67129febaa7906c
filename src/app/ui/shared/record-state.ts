import type { OutboxEntry } from '../../../device/store/database.ts';
import type { Uuid } from '../../../std/uuid.ts';

/** The true state of one record: sent only on the server's own receipt (SYN-8). */
export type RecordState = 'waiting' | 'sending' | 'sent' | 'repair';

export function recordState(id: Uuid, entry: OutboxEntry | undefined, sending: ReadonlySet<Uuid>): RecordState {
  if (entry === undefined) return 'sent';
  if (entry.state !== 'waiting') return 'repair';
  return sending.has(id) ? 'sending' : 'waiting';
}
