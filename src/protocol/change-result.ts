import * as z from 'zod/mini';
import { channelSchema } from '../domain/access/channel-schema.ts';
import { uuidSchema } from '../domain/registry/uuid-schema.ts';
import type { Refusal } from '../domain/refusal/refusal.ts';
import { hashSchema, storedRecordSchema } from './stored-record.ts';

/** A refusal may carry a code that a newer server knows and this device does not: only its words are needed here. */
const refusalSchema = z.object({
  code: z.string(),
  message: z.string(),
  field: z.optional(z.string()),
}) as unknown as z.ZodMiniType<Refusal>;

const accepted = { id: uuidSchema, hash: hashSchema, rev: z.int(), seq: z.int(), channel: channelSchema };

/** The server's word on one change. `duplicate` names the revision that already holds it. */
export const changeResultSchema = z.discriminatedUnion('outcome', [
  /** With `needsWord` the record comes once more among the changes, as the server holds it (SUP-3). */
  z.object({ outcome: z.literal('applied'), ...accepted, needsWord: z.optional(z.boolean()) }),
  z.object({ outcome: z.literal('duplicate'), ...accepted }),
  z.object({ outcome: z.literal('conflict'), id: uuidSchema, hash: z.string(), current: storedRecordSchema }),
  z.object({ outcome: z.literal('refused'), id: z.string(), hash: z.string(), refusal: refusalSchema }),
]);
export type ChangeResult = z.infer<typeof changeResultSchema>;
export type AcceptedResult = Extract<ChangeResult, { outcome: 'applied' | 'duplicate' }>;
