import * as z from 'zod/mini';
import { coreValues, type CoreValue } from '../core-value/core-value.ts';
import { periodSchema } from '../period/period-schema.ts';
import { ratings } from '../rating/rating.ts';
import { uuidSchema } from '../registry/uuid-schema.ts';
import { plainText } from '../text/plain-text.ts';

const ratingSchema = z.enum(ratings);

export const peerOpinionSchema = z.strictObject({
  requestId: uuidSchema,
  ratedId: uuidSchema,
  period: periodSchema,
  /** How the person's conduct compares with what is expected, value by value. */
  scores: z.strictObject(
    Object.fromEntries(coreValues.map((value) => [value, ratingSchema])) as Record<CoreValue, typeof ratingSchema>,
  ),
  words: z.nullable(plainText(1000)),
});

/** Pendapat rekan on the seven values; the superior reads it, the person rated never does (reference §2.6). */
export type PeerOpinion = z.infer<typeof peerOpinionSchema>;
