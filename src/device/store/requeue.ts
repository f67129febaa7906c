import { kinds } from '../../domain/kinds.ts';
import type { StoredRecord } from '../../protocol/stored-record.ts';
import type { OutboxEntry, RecordRow } from './database.ts';

/**
 * SYN-19: the outbox entry that sends an acknowledged record again to a server that has lost it. Another body under
 * the same revision there is a conflict for the person, so that neither is lost.
 */
export function requeued(row: RecordRow, base: StoredRecord | null): OutboxEntry {
  const diverged = base !== null && base.rev === row.rev;
  return {
    id: row.id,
    state: 'waiting',
    refusal: null,
    depth: kinds.get(row.kind)?.depth ?? 0,
    queuedAt: row.capturedAt,
    generation: 1,
    baseRev: diverged ? 0 : (base?.rev ?? 0),
    hash: row.hash,
    supersedes: [],
    base,
  };
}
