import * as z from 'zod/mini';
import { coreValues } from '../core-value/core-value.ts';

const meanSchema = z.number().check(z.gte(1), z.lte(3));

/** What peers said, as a mean of each value from 1 to 3, without who said it. */
export const peerSummarySchema = z.strictObject({
  opinions: z.int().check(z.gte(0), z.lte(1000)),
  means: z.strictObject(
    Object.fromEntries(coreValues.map((value) => [value, meanSchema])) as Record<
      (typeof coreValues)[number],
      typeof meanSchema
    >,
  ),
});
export type PeerSummary = z.infer<typeof peerSummarySchema>;
