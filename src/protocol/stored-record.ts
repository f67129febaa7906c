import * as z from 'zod/mini';
import { channelSchema } from '../domain/access/channel-schema.ts';
import { uuidSchema } from '../domain/registry/uuid-schema.ts';
import { instantSchema } from '../domain/time/instant-schema.ts';

export { instantSchema };
export const hashSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** A record as the server holds it and tells it to devices. */
export const storedRecordSchema = z.object({
  kind: z.string(),
  id: uuidSchema,
  version: z.int(),
  author: uuidSchema,
  channel: channelSchema,
  body: z.unknown(),
  hash: hashSchema,
  rev: z.int(),
  seq: z.int(),
  capturedAt: instantSchema,
  receivedAt: instantSchema,
  clockOffsetMs: z.int(),
  deleted: z.boolean(),
  /** SUP-3: it counts only by the superior's word; left out where it counts by itself. */
  needsWord: z.optional(z.boolean()),
});

export type StoredRecord = z.infer<typeof storedRecordSchema>;

/** The hash under which a channel tells that a record has left it: of where to and with what words, nothing. */
export const departureHash = '0'.repeat(64);

export function isDeparture({ hash }: Pick<StoredRecord, 'hash'>): boolean {
  return hash === departureHash;
}
