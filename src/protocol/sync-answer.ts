import * as z from 'zod/mini';
import { channelSchema } from '../domain/access/channel-schema.ts';
import { changeResultSchema } from './change-result.ts';
import { foldedReceiptsSchema } from './receipts.ts';
import { instantSchema, storedRecordSchema } from './stored-record.ts';

/** How far an answer brings a channel; count and digest are of its living records at that moment (SYN-18). */
export const channelStateSchema = z.object({
  channel: channelSchema,
  seq: z.int(),
  count: z.int(),
  digest: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
});
export type ChannelState = z.infer<typeof channelStateSchema>;

export const syncAnswerSchema = z.object({
  protocol: z.int(),
  nonce: z.string(),
  epoch: z.string(),
  serverTime: instantSchema,
  results: z.array(changeResultSchema),
  receipts: z.optional(foldedReceiptsSchema),
  /** All that this person or device may read now (SYN-17). */
  channels: z.array(channelStateSchema),
  changes: z.array(storedRecordSchema),
  /** Whether a further request would bring more. */
  more: z.boolean(),
});
export type SyncAnswer = z.infer<typeof syncAnswerSchema>;
