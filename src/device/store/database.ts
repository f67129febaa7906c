import { Dexie, type Table } from 'dexie';
import type { Channel } from '../../domain/access/channel.ts';
import type { Refusal } from '../../domain/refusal/refusal.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { StoredRecord } from '../../protocol/stored-record.ts';
import type { Uuid } from '../../std/uuid.ts';

/** A record as this device shows it: its newest local body, and what is known of it at the server. */
export interface RecordRow {
  id: Uuid;
  kind: string;
  version: number;
  author: Uuid;
  channel: Channel;
  body: unknown;
  hash: string;
  /** The server's revision below the local body, 0 before the first receipt. */
  rev: number;
  /** Of a record that left this device: the last revision whose words were here (SYN-5). */
  seenRev?: number;
  seq: number;
  capturedAt: Instant;
  receivedAt: Instant | null;
  clockOffsetMs: number;
  /** The hash of the living record that the server is known to hold, empty when it holds none (SYN-18). */
  serverHash: string;
  /** 1 when the newest local word is deletion; a number because IndexedDB cannot index booleans. */
  deleted: 0 | 1;
  order: string;
  /** SUP-3, as the server says, and a change of it needs the word as well; left out of all others, and so out of the index. */
  needsWord?: 1;
  /** What the record speaks about, left out where its kind speaks about nothing, which keeps it out of the index. */
  about?: Uuid;
}

/** The newest unsent change of one record (SYN-2). Its body stands in the record's row. */
export interface OutboxEntry {
  id: Uuid;
  state: 'waiting' | 'refused' | 'conflict';
  /** Why the server refused, null in every other state. */
  refusal: Refusal | null;
  depth: number;
  /** When the record first had something unsent. */
  queuedAt: Instant;
  /** Counts the saves since then, by which the journal and a backup know the later of two. */
  generation: number;
  /** The revision the person was looking at. */
  baseRev: number;
  hash: string;
  /** Hashes of earlier unsent bodies, any of which may have reached the server without a receipt. */
  supersedes: string[];
  /** The newest record the server is known to hold, to go back to; null when it holds none. */
  base: StoredRecord | null;
}

export interface ChannelRow {
  channel: Channel;
  cursor: number;
  /** Told anew from its beginning: what the server does not name until the end is missing there (SYN-19). */
  refilling: boolean;
}

export interface DraftRow {
  form: string;
  content: unknown;
  savedAt: Instant;
}

/** Of a record's files: all of it, or a small picture of it. */
export type FilePart = 'file' | 'preview';

/** A file on this device, apart from the record that speaks of it and named by its SHA-256 (SYN-20). */
export interface FileRow {
  sha256: string;
  part: FilePart;
  bytes: number;
  addedAt: Instant;
}

/** One file of one record, on its way to the server (SYN-21). */
export interface UploadRow {
  /** `<record>/<part>` */
  id: string;
  recordId: Uuid;
  part: FilePart;
  sha256: string;
  bytes: number;
  state: 'waiting' | 'sent' | 'refused';
  /** Where the server takes it, null before it has said so. */
  url: string | null;
  /** How much of it the server is known to hold. */
  offset: number;
  queuedAt: Instant;
  sentAt: Instant | null;
  /** Why the server refused it, or takes it only later, by code. */
  fault: string | null;
  /** How often it arrived damaged. */
  damaged: number;
  /** Not to be tried again before this moment, in milliseconds. */
  notBeforeMs: number;
}

/** SYN-4: repeats unsent saves outside the database. Neither ever rejects nor holds a save up for long. */
export interface JournalLink {
  repeat(row: RecordRow, entry: OutboxEntry): Promise<void>;
  /** The person gives the unsent changes of records up, or the server has them and they leave the device. */
  forget(ids: readonly Uuid[]): Promise<void>;
}

/** Everything of one person on one device (SYN-23). Later versions of the schema only add. */
export class DeviceDatabase extends Dexie {
  /** Null where the browser has no place for a journal. */
  journal: JournalLink | null = null;
  declare records: Table<RecordRow, Uuid>;
  declare outbox: Table<OutboxEntry, Uuid>;
  declare channels: Table<ChannelRow, Channel>;
  declare drafts: Table<DraftRow, string>;
  declare files: Table<FileRow, string>;
  /** ArrayBuffers, since old Safari loses Blobs; in a table of their own, so that listing reads none of them. */
  declare fileBytes: Table<{ sha256: string; content: ArrayBuffer }, string>;
  declare uploads: Table<UploadRow, string>;
  declare meta: Table<{ key: string; value: unknown }, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      records: 'id, [kind+author+deleted+order], [channel+kind], [channel+serverHash]',
      outbox: 'id, [state+depth+queuedAt]',
      channels: 'channel',
      drafts: 'form',
      meta: 'key',
    });
    this.version(2)
      .stores({ records: 'id, [kind+author+deleted+order], [channel+kind], [channel+serverHash], [about+kind]' })
      .upgrade((transaction) => transaction.table<RecordRow>('records').toCollection().modify(addAbout));
    this.version(3).stores({ files: 'sha256', fileBytes: 'sha256', uploads: 'id, recordId, state, sha256' });
    this.version(4).stores({
      records: 'id, [kind+author+deleted+order], [channel+kind], [channel+serverHash], [about+kind], needsWord',
    });
  }
}

/** Of the kinds there were before version 2, only the work plan speaks about somebody. */
function addAbout(row: RecordRow): void {
  if (row.kind === 'workPlan' && row.body !== null) row.about = (row.body as { employeeId: Uuid }).employeeId;
}

/** The name of the database of one person. */
export function databaseNameOf(personId: Uuid): string {
  return `jejak-${personId}`;
}
