import * as z from 'zod/mini';
import { periodSchema } from '../period/period-schema.ts';
import { uuidSchema } from '../registry/uuid-schema.ts';
import { plainText } from '../text/plain-text.ts';
import { localDateSchema } from '../time/local-date-schema.ts';

export const peerRequestSchema = z.strictObject({
  ratedId: uuidSchema,
  /** Stands here too, since the peer's device may not know the colleague. */
  ratedName: plainText(200),
  peerId: uuidSchema,
  period: periodSchema,
  date: localDateSchema,
});

/** A superior asks a colleague for an opinion on a person's conduct (PP 30/2019; reference §2.6). */
export type PeerRequest = z.infer<typeof peerRequestSchema>;
