import { isDeparture } from '../../protocol/stored-record.ts';
import { coarseMoment } from '../../domain/registry/coarse-moment.ts';
import type { Placement, RecordKind } from '../../domain/registry/record-kind.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { canonicalContent, type Content } from '../../protocol/content-hash.ts';
import type { Sha256Hex } from '../../protocol/receipts.ts';
import type { StoredRecord } from '../../protocol/stored-record.ts';
import { assert } from '../../std/assert.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { DeviceDatabase, OutboxEntry, RecordRow } from './database.ts';
import { listingKeys, wordOf } from './row-of-record.ts';
import type { UnsentSave } from './unsent-save.ts';

export interface Save<Body> {
  readonly kind: RecordKind<Body>;
  readonly id: Uuid;
  readonly author: Uuid;
  /** Null deletes. */
  readonly body: Body | null;
  readonly capturedAt: Instant;
}

/**
 * SYN-1: writes the record and its outbox entry in one strict transaction; when this resolves, the save survives a
 * kill, and the journal repeats it where there is one (SYN-4). Saving what is already there changes nothing. Rejects
 * when the database cannot be written.
 */
export async function saveRecord<Body>(database: DeviceDatabase, save: Save<Body>, sha256: Sha256Hex): Promise<void> {
  await saveRecords(database, [save], sha256);
}

/** As `saveRecord`, for several different records together: all of them are durable, or none. */
export async function saveRecords<Body>(
  database: DeviceDatabase,
  saves: readonly Save<Body>[],
  sha256: Sha256Hex,
): Promise<void> {
  const hashes = await hashesOf(saves, sha256);
  const written = await database.transaction('rw', database.records, database.outbox, () =>
    putSaves(database, saves, hashes),
  );
  await repeatInJournal(database, written);
}

/** The hash of each save's content, in their order. */
export function hashesOf<Body>(saves: readonly Save<Body>[], sha256: Sha256Hex): Promise<string[]> {
  return Promise.all(saves.map(async (save) => sha256(canonicalContent(contentOf(save)))));
}

/** Writes records and outbox entries inside the caller's transaction; gives back what was not there already. */
export async function putSaves<Body>(
  database: DeviceDatabase,
  saves: readonly Save<Body>[],
  hashes: readonly string[],
): Promise<UnsentSave[]> {
  const ids = saves.map((save) => save.id);
  const [rows, entries] = await Promise.all([database.records.bulkGet(ids), database.outbox.bulkGet(ids)]);
  const next = saves.flatMap((save, at) => changeOf(save, hashes[at]!, rows[at], entries[at]) ?? []);
  await Promise.all([
    database.records.bulkPut(next.map(({ row }) => row)),
    database.outbox.bulkPut(next.map(({ entry }) => entry)),
  ]);
  return next;
}

/** SYN-4: after the transaction is durable. */
export async function repeatInJournal(database: DeviceDatabase, written: readonly UnsentSave[]): Promise<void> {
  for (const { row, entry } of written) await database.journal?.repeat(row, entry);
}

function contentOf<Body>({ kind, body }: Save<Body>): Content {
  return { kind: kind.name, version: kind.version, body };
}

/** What a save writes; null where all of it is there already. */
function changeOf<Body>(
  save: Save<Body>,
  hash: string,
  row: RecordRow | undefined,
  entry: OutboxEntry | undefined,
): UnsentSave | null {
  assert(row === undefined || row.author === save.author, 'a record has one writer');
  if (row?.hash === hash && (entry === undefined || entry.state === 'waiting')) return null;
  return { row: rowAfter(save, hash, row), entry: entryAfter(save, hash, row, entry) };
}

function rowAfter<Body>(save: Save<Body>, hash: string, row: RecordRow | undefined): RecordRow {
  const { kind, id, author, body } = save;
  const capturedAt = coarseMoment(kind, save.capturedAt);
  const placement: Placement<Body> = { author, body, capturedAt };
  return {
    id,
    kind: kind.name,
    version: kind.version,
    author,
    channel: row !== undefined && row.rev > 0 ? row.channel : kind.channel(placement),
    body,
    hash,
    rev: row?.rev ?? 0,
    seq: row?.seq ?? 0,
    capturedAt,
    receivedAt: row?.receivedAt ?? null,
    clockOffsetMs: row?.clockOffsetMs ?? 0,
    serverHash: row?.serverHash ?? '',
    deleted: body === null ? 1 : 0,
    ...wordOf(row),
    ...(body === null ? { order: row?.order ?? '' } : listingKeys(kind, body)),
  };
}

function entryAfter<Body>(
  save: Save<Body>,
  hash: string,
  row: RecordRow | undefined,
  entry: OutboxEntry | undefined,
): OutboxEntry {
  return {
    id: save.id,
    state: 'waiting',
    refusal: null,
    depth: save.kind.depth,
    queuedAt: entry?.queuedAt ?? coarseMoment(save.kind, save.capturedAt),
    generation: (entry?.generation ?? 0) + 1,
    // Saving over a conflict is the person's choice of the own version over the one at the server.
    baseRev: entry?.state === 'conflict' ? (entry.base?.rev ?? 0) : (entry?.baseRev ?? seenRevOf(row)),
    hash,
    supersedes: entry === undefined ? [] : [...entry.supersedes, entry.hash].filter((old) => old !== hash),
    base: entry === undefined ? (row === undefined ? null : storedRecordOf(row)) : entry.base,
  };
}

/** A row without unsent changes as the record that the server told. */
export function storedRecordOf(row: RecordRow): StoredRecord {
  const { order: _order, about: _about, serverHash: _serverHash, seenRev: _seenRev, needsWord, ...record } = row;
  assert(row.receivedAt !== null, 'the server has told this record');
  const told = { ...record, receivedAt: row.receivedAt, deleted: row.deleted === 1 };
  return needsWord ? { ...told, needsWord: true } : told;
}

/** SYN-5: the revision whose words the writer has seen; of a record that left the device, the one before it left. */
function seenRevOf(row: RecordRow | undefined): number {
  if (row === undefined) return 0;
  return isDeparture(row) ? (row.seenRev ?? 0) : row.rev;
}
