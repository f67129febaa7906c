import type { StoredRecord } from '../../protocol/stored-record.ts';
import type { RecordRow } from './database.ts';
import { wordOf } from './row-of-record.ts';
import { storedRecordOf } from './save-record.ts';
import type { UnsentSave } from './unsent-save.ts';

/** What this database holds of the record of a save that comes from outside it. */
export interface Held {
  readonly row: RecordRow | undefined;
  readonly entry: UnsentSave['entry'] | undefined;
  /** The save was made in this very database, which has not been lost since. */
  readonly sameDatabase: boolean;
}

export type Merged =
  /** The database already holds this save, unsent. */
  | { readonly kind: 'known' }
  /** The server has it, or had it and has a later one. */
  | { readonly kind: 'settled' }
  /** A newer save of the same record is here. */
  | { readonly kind: 'older' }
  | { readonly kind: 'bring'; readonly save: UnsentSave };

/**
 * SYN-4, SYN-25: whether an unsent save out of the journal or a backup comes into the database; never an older one over
 * a newer. Where the device cannot know whether the server has it, it is sent again: the server stores it once.
 */
export function mergeUnsent(save: UnsentSave, { row, entry, sameDatabase }: Held): Merged {
  if (row !== undefined && entry !== undefined) {
    if (entry.hash === save.entry.hash) return { kind: 'known' };
    return isNewer(save, { row, entry }, sameDatabase)
      ? { kind: 'bring', save: brought(save, row, entry) }
      : { kind: 'older' };
  }
  if (row === undefined) return { kind: 'bring', save: { ...save, row: { ...save.row, seq: 0, serverHash: '' } } };
  // In one database an entry only goes away with the server's word or the person's own.
  const gone = row.hash === save.row.hash || (sameDatabase && row.rev > save.entry.baseRev);
  return gone ? { kind: 'settled' } : { kind: 'bring', save: brought(save, row, undefined) };
}

/** Which of two saves of one record is the later. Generations count within one queue; else the time of capture decides. */
export function isNewer(one: UnsentSave, other: UnsentSave, sameQueue: boolean): boolean {
  const sameTurn = sameQueue && one.entry.queuedAt === other.entry.queuedAt;
  if (sameTurn && one.entry.generation !== other.entry.generation) return one.entry.generation > other.entry.generation;
  return one.row.capturedAt > other.row.capturedAt;
}

/** The words of the save on top of what this database knows of the server. */
function brought(
  { row: told, entry: saved }: UnsentSave,
  row: RecordRow,
  entry: UnsentSave['entry'] | undefined,
): UnsentSave {
  const { rev, seq, serverHash, receivedAt, clockOffsetMs } = row;
  const channel = row.rev > 0 ? row.channel : told.channel;
  const earlier = entry === undefined ? [] : [...entry.supersedes, entry.hash];
  return {
    row: { ...told, channel, rev, seq, serverHash, receivedAt, clockOffsetMs, ...wordOf(row) },
    entry: {
      ...saved,
      generation: Math.max(saved.generation, entry?.generation ?? 0) + 1,
      supersedes: [...new Set([...earlier, ...saved.supersedes])].filter((hash) => hash !== saved.hash),
      base: newestOf(saved.base, entry === undefined ? serversRecord(row) : entry.base),
    },
  };
}

function serversRecord(row: RecordRow): StoredRecord | null {
  return row.receivedAt === null ? null : storedRecordOf(row);
}

function newestOf(one: StoredRecord | null, other: StoredRecord | null): StoredRecord | null {
  if (one === null || other === null) return one ?? other;
  return one.rev > other.rev ? one : other;
}
