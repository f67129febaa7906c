import type { Instant } from '../../domain/time/instant.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { DeviceDatabase, UploadRow } from './database.ts';
import { keepFile, type NewFile } from './files.ts';

export interface UploadSummary {
  readonly waiting: number;
  readonly waitingBytes: number;
  /** Of the files that wait, as far as they have come. */
  readonly sentBytes: number;
  /** Why the server takes none of them now, by code; null when it has not said. */
  readonly why: string | null;
  readonly refused: number;
}

/** Keeps the files of a record and notes that they wait to be sent, in one strict transaction. */
export async function queueUploads(
  database: DeviceDatabase,
  recordId: Uuid,
  { files, queuedAt }: { files: readonly NewFile[]; queuedAt: Instant },
): Promise<void> {
  await database.transaction('rw', database.files, database.fileBytes, database.uploads, async () => {
    for (const file of files) {
      await keepFile(database, file, queuedAt);
      await database.uploads.put(newUpload(recordId, file, queuedAt));
    }
  });
}

function newUpload(recordId: Uuid, { sha256, part, content }: NewFile, queuedAt: Instant): UploadRow {
  return {
    id: `${recordId}/${part}`,
    recordId,
    part,
    sha256,
    bytes: content.byteLength,
    state: 'waiting',
    url: null,
    offset: 0,
    queuedAt,
    sentAt: null,
    fault: null,
    damaged: 0,
    notBeforeMs: 0,
  };
}

/**
 * SYN-3: the file to send next: of a record that the server holds already; the small before the large, oldest first, and
 * last those that the server could not take before.
 */
export async function nextUpload(
  database: DeviceDatabase,
  nowMs: number,
  failures: ReadonlyMap<string, number>,
): Promise<UploadRow | undefined> {
  const { uploads, records, outbox } = database;
  return database.transaction('r', uploads, records, outbox, async () => {
    const waiting = await uploads.where('state').equals('waiting').toArray();
    const due = waiting.filter((row) => row.notBeforeMs <= nowMs).sort(bySizeAndAge);
    const failed = (row: UploadRow) => failures.get(row.id) ?? 0;
    due.sort((a, b) => failed(a) - failed(b));
    for (const row of due) {
      const [record, unsent] = await Promise.all([records.get(row.recordId), outbox.get(row.recordId)]);
      if (record?.deleted === 0 && record.rev > 0 && unsent === undefined) return row;
    }
    return undefined;
  });
}

function bySizeAndAge(a: UploadRow, b: UploadRow): number {
  if (a.part !== b.part) return a.part === 'preview' ? -1 : 1;
  return a.queuedAt < b.queuedAt ? -1 : 1;
}

/** How many whole files of living records wait, and how many the server refused. */
export async function uploadSummary(database: DeviceDatabase): Promise<UploadSummary> {
  const { uploads, records } = database;
  return database.transaction('r', uploads, records, async () => {
    const rows = await uploads.where('state').anyOf('waiting', 'refused').toArray();
    const found = await records.bulkGet(rows.map((row) => row.recordId));
    const living = rows.filter((_, index) => found[index]?.deleted === 0);
    const waiting = living.filter((row) => row.state === 'waiting');
    return {
      waiting: new Set(waiting.map((row) => row.recordId)).size,
      waitingBytes: waiting.reduce((sum, row) => sum + row.bytes - row.offset, 0),
      sentBytes: waiting.reduce((sum, row) => sum + row.offset, 0),
      why: waiting.find((row) => row.fault !== null)?.fault ?? null,
      refused: new Set(living.filter((row) => row.state === 'refused').map((row) => row.recordId)).size,
    };
  });
}

/** The uploads of these records, by record. */
export async function uploadsOf(database: DeviceDatabase, ids: readonly Uuid[]): Promise<Map<Uuid, UploadRow[]>> {
  const rows = await database.uploads
    .where('recordId')
    .anyOf([...ids])
    .toArray();
  const groups = new Map<Uuid, UploadRow[]>();
  for (const row of rows) groups.set(row.recordId, [...(groups.get(row.recordId) ?? []), row]);
  return groups;
}

/** The person wants a refused file to be tried again. */
export async function retryUploads(database: DeviceDatabase, recordId: Uuid): Promise<void> {
  await database.uploads
    .where('recordId')
    .equals(recordId)
    .filter((row) => row.state === 'refused')
    .modify({ state: 'waiting', url: null, offset: 0, fault: null, damaged: 0, notBeforeMs: 0 });
}

/** SYN-19: the server may have lost what it confirmed: every file that is still here is offered again. */
export async function requeueUploads(database: DeviceDatabase): Promise<void> {
  const here = new Set(await database.files.toCollection().primaryKeys());
  await database.uploads
    .where('state')
    .equals('sent')
    .filter((row) => here.has(row.sha256))
    .modify({ state: 'waiting', url: null, offset: 0, sentAt: null, notBeforeMs: 0 });
}
