import * as z from 'zod/mini';
import { channelSchema } from '../../domain/access/channel-schema.ts';
import { uuidSchema } from '../../domain/registry/uuid-schema.ts';
import { canonicalContent } from '../../protocol/content-hash.ts';
import type { Sha256Hex } from '../../protocol/receipts.ts';
import { hashSchema, instantSchema, storedRecordSchema } from '../../protocol/stored-record.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { DeviceDatabase, OutboxEntry, RecordRow } from './database.ts';

/** What a person has saved and the server has not acknowledged: the record and its place in the outbox. */
export interface UnsentSave {
  readonly row: RecordRow;
  readonly entry: OutboxEntry;
}

const revision = z.int().check(z.gte(0));

const unsentSaveSchema = z.object({
  row: z.object({
    id: uuidSchema,
    kind: z.string(),
    version: z.int(),
    author: uuidSchema,
    channel: channelSchema,
    body: z.unknown(),
    hash: hashSchema,
    rev: revision,
    seq: revision,
    capturedAt: instantSchema,
    receivedAt: z.nullable(instantSchema),
    clockOffsetMs: z.int(),
    serverHash: z.string(),
    deleted: z.union([z.literal(0), z.literal(1)]),
    order: z.string(),
    about: z.optional(uuidSchema),
    needsWord: z.optional(z.literal(1)),
  }),
  entry: z.object({
    id: uuidSchema,
    state: z.enum(['waiting', 'refused', 'conflict']),
    refusal: z.nullable(z.object({ code: z.string(), message: z.string(), field: z.optional(z.string()) })),
    depth: z.int(),
    queuedAt: instantSchema,
    generation: z.int().check(z.gte(1)),
    baseRev: revision,
    hash: hashSchema,
    supersedes: z.array(hashSchema),
    base: z.nullable(storedRecordSchema),
  }),
});

/** Reads back what was written outside the database; null for anything that is not whole and true to its hash. */
export async function readUnsentSave(value: unknown, person: Uuid, sha256: Sha256Hex): Promise<UnsentSave | null> {
  const parsed = unsentSaveSchema.safeParse(value);
  if (!parsed.success) return null;
  const save = parsed.data as UnsentSave;
  const { row, entry } = save;
  const agrees = row.id === entry.id && row.hash === entry.hash && row.author === person;
  return agrees && (await sha256(canonicalContent(row))) === row.hash ? save : null;
}

/** Everything unsent on this device, oldest first. */
export async function allUnsent(database: DeviceDatabase): Promise<UnsentSave[]> {
  return database.transaction('r', database.records, database.outbox, async () => {
    const entries = await database.outbox.toArray();
    const rows = await database.records.bulkGet(entries.map((entry) => entry.id));
    const saves = entries.flatMap((entry, index) => (rows[index] ? [{ entry, row: rows[index] }] : []));
    return saves.sort((a, b) => (a.entry.queuedAt < b.entry.queuedAt ? -1 : 1));
  });
}
