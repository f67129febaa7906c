import * as z from 'zod/mini';
import { isSafeText } from '../domain/text/plain-text.ts';
import { instantSchema } from './stored-record.ts';

const count = z.int().check(z.gte(0), z.lte(10_000_000));

/** SYN-26: what a device says of itself with every sync. */
export const heartbeatSchema = z.object({
  waiting: count,
  needsRepair: count,
  oldestQueuedAt: z.nullable(instantSchema),
  /** What the browser still lets the app store, null where it does not say. */
  freeBytes: z.nullable(z.int().check(z.gte(0))),
  appVersion: z.string().check(z.maxLength(60), z.refine(isSafeText)),
});
export type Heartbeat = z.infer<typeof heartbeatSchema>;
