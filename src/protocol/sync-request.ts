import * as z from 'zod/mini';
import { uuidSchema } from '../domain/registry/uuid-schema.ts';
import { heartbeatSchema } from './heartbeat.ts';
import { instantSchema } from './stored-record.ts';
import { maxChangesPerPush } from './versions.ts';

/** The largest number of the column it is stored in. */
const largestRev = 2_147_483_647;

/** One change as it travels. */
export const pushedChangeSchema = z.object({
  kind: z.string().check(z.regex(/^[A-Za-z][\w-]{0,63}$/)),
  id: uuidSchema,
  version: z.number(),
  /** The revision the change was made on, 0 for a new record. */
  baseRev: z.int().check(z.gte(0), z.lte(largestRev)),
  capturedAt: z.string().check(z.maxLength(40)),
  hash: z.string().check(z.maxLength(64)),
  /** Null deletes. */
  body: z.unknown(),
});
export type PushedChange = z.infer<typeof pushedChangeSchema>;

/** The envelope as the server reads it: changes are read one by one, so that a bad one never blocks the others (SYN-7). */
export const syncRequestSchema = z.object({
  protocol: z.int(),
  device: uuidSchema,
  nonce: z.string().check(z.minLength(8), z.maxLength(64)),
  sentAt: instantSchema,
  /** The epoch that the cursors belong to, null before the first answer. */
  epoch: z.nullable(z.string().check(z.maxLength(64))),
  cursors: z.record(z.string().check(z.maxLength(120)), z.int().check(z.gte(0))),
  changes: z.array(z.unknown()).check(z.maxLength(maxChangesPerPush)),
  /** `folded` asks for receipts in the short form of receipts.ts. */
  receipts: z.optional(z.enum(['full', 'folded'])),
  /** What cannot be read of it is as good as not said: it never holds up what was saved. */
  // oxlint-disable-next-line promise/valid-params
  heartbeat: z.catch(z.optional(heartbeatSchema), undefined),
});
export type ReceivedSyncRequest = z.infer<typeof syncRequestSchema>;

/** The envelope as a device sends it. */
export type SyncRequest = Omit<ReceivedSyncRequest, 'changes'> & { changes: readonly PushedChange[] };
