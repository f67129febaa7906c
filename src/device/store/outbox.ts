import { Dexie } from 'dexie';
import type { Instant } from '../../domain/time/instant.ts';
import type { PushedChange } from '../../protocol/sync-request.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { DeviceDatabase, OutboxEntry } from './database.ts';
import { rowsUnder } from './rows-under.ts';

export interface OutboxSummary {
  readonly waiting: number;
  /** Refused or in conflict: they wait for the person. */
  readonly needsRepair: number;
  readonly oldestQueuedAt: Instant | null;
}

export interface BatchLimit {
  readonly changes: number;
  /** Of the bodies as JSON, before compression. */
  readonly bytes: number;
}

/** Changes to send together. */
export interface Batch {
  readonly changes: readonly PushedChange[];
  /** The size of the bodies as JSON. */
  readonly bytes: number;
  /** Whether more waited than the limit let through. */
  readonly hasMore: boolean;
}

const ofState = (state: OutboxEntry['state']) =>
  [
    [state, Dexie.minKey, Dexie.minKey],
    [state, Dexie.maxKey, Dexie.maxKey],
  ] as const;

function entriesIn(database: DeviceDatabase, state: OutboxEntry['state']) {
  const [from, to] = ofState(state);
  return database.outbox.where('[state+depth+queuedAt]').between(from, to);
}

/** How much waits on this device, and since when. */
export async function outboxSummary(database: DeviceDatabase): Promise<OutboxSummary> {
  return database.transaction('r', database.outbox, async () => {
    // Counting a whole store is quick, counting along an index is not: the few that need repair are counted there.
    const [all, refused, inConflict] = await Promise.all([
      database.outbox.count(),
      entriesIn(database, 'refused').count(),
      entriesIn(database, 'conflict').count(),
    ]);
    const firsts = await Promise.all(
      (['waiting', 'refused', 'conflict'] as const).map((state) => entriesIn(database, state).first()),
    );
    const oldest = firsts.flatMap((entry) => (entry ? [entry.queuedAt] : [])).sort()[0] ?? null;
    const needsRepair = refused + inConflict;
    return { waiting: all - needsRepair, needsRepair, oldestQueuedAt: oldest };
  });
}

const nothing: ReadonlySet<Uuid> = new Set();

/** Whether anything waits, these left out; counting all of it would cost as much as there is. */
export async function isAnythingWaiting(database: DeviceDatabase, without = nothing): Promise<boolean> {
  const keys = await entriesIn(database, 'waiting')
    .limit(without.size + 1)
    .primaryKeys();
  return keys.some((id) => !without.has(id));
}

/** Which changes go now: all that wait but those that are left out, or one alone. */
export type Selection = { readonly without: ReadonlySet<Uuid> } | { readonly alone: Uuid };

/** SYN-3: waiting changes up to `limit`, but one at least, parents before children, oldest first. */
export async function nextBatch(
  database: DeviceDatabase,
  limit: BatchLimit,
  selection: Selection = { without: new Set() },
): Promise<Batch> {
  return database.transaction('r', database.records, database.outbox, async () => {
    const entries = await selectWaiting(database, selection, limit.changes + 1);
    const rows = await rowsUnder(
      database.records,
      entries.map((entry) => entry.id),
    );
    const changes: PushedChange[] = [];
    let bytes = 0;
    let hasMore = entries.length > limit.changes;
    for (const [index, entry] of entries.slice(0, limit.changes).entries()) {
      const row = rows[index];
      if (row === undefined) continue;
      const { kind, id, version, capturedAt, hash, body } = row;
      const bodyBytes = JSON.stringify(body).length;
      hasMore ||= changes.length > 0 && bytes + bodyBytes > limit.bytes;
      if (changes.length > 0 && bytes + bodyBytes > limit.bytes) break;
      bytes += bodyBytes;
      changes.push({ kind, id, version, baseRev: entry.baseRev, capturedAt, hash, body });
    }
    return { changes, bytes, hasMore };
  });
}

async function selectWaiting(database: DeviceDatabase, selection: Selection, most: number): Promise<OutboxEntry[]> {
  if ('alone' in selection) {
    const entry = await database.outbox.get(selection.alone);
    return entry?.state === 'waiting' ? [entry] : [];
  }
  const { without } = selection;
  const all = entriesIn(database, 'waiting');
  return (without.size === 0 ? all : all.filter(({ id }) => !without.has(id))).limit(most).toArray();
}

/** Which of these still wait to be sent. */
export async function stillWaiting(database: DeviceDatabase, ids: ReadonlySet<Uuid>): Promise<Set<Uuid>> {
  const entries = await database.outbox.bulkGet([...ids]);
  return new Set(entries.flatMap((entry) => (entry?.state === 'waiting' ? [entry.id] : [])));
}

/** Which of these records have something unsent, with the reason where the server refused. */
export async function outboxEntriesOf(database: DeviceDatabase, ids: readonly Uuid[]): Promise<Map<Uuid, OutboxEntry>> {
  const entries = await database.outbox.bulkGet([...ids]);
  return new Map(entries.flatMap((entry) => (entry ? [[entry.id, entry] as const] : [])));
}

/** All that waits for the person: refused changes and conflicts, oldest first. */
export async function entriesToRepair(database: DeviceDatabase): Promise<OutboxEntry[]> {
  const lists = await Promise.all(
    (['refused', 'conflict'] as const).map((state) => entriesIn(database, state).toArray()),
  );
  return lists.flat().sort((a, b) => (a.queuedAt < b.queuedAt ? -1 : 1));
}
