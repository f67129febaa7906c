import * as z from 'zod/mini';
import { uuidSchema } from '../registry/uuid-schema.ts';

const entryLockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('same-day') }),
  z.strictObject({ kind: z.literal('days'), days: z.int().check(z.gte(0), z.lte(366)) }),
  z.strictObject({ kind: z.literal('open') }),
]);

/** Until when an entry may be made or changed: its own day, some days after it, or any time. */
export type EntryLock = z.infer<typeof entryLockSchema>;

export const policySchema = z.strictObject({
  /** The unit this policy is for, null for the whole organisation. */
  unitId: z.nullable(uuidSchema),
  dailyTargetMinutes: z.int().check(z.gte(0), z.lte(1440)),
  entryLock: entryLockSchema,
  /** How often a report is written and kinerja evaluated in a year; monthly where it is left out. */
  period: z.optional(z.enum(['bulanan', 'triwulanan'])),
  /** Who reviews for people without a superior; nobody where it is left out, and never nobody's own approval. */
  fallbackReviewerId: z.optional(z.nullable(uuidSchema)),
  /** Within how many days of reading an evaluation a person may object; 14 where it is left out. */
  objectionDays: z.optional(z.int().check(z.gte(1), z.lte(90))),
  /** How many days after a period's end its report is due; 5 where it is left out. */
  reportDays: z.optional(z.int().check(z.gte(1), z.lte(90))),
  /** How many minutes of one day count at most; all where it is left out. */
  dailyCapMinutes: z.optional(z.nullable(z.int().check(z.gte(1), z.lte(1440)))),
  /** Within how many working days a superior looks at what has arrived; 3 where it is left out. */
  reviewDays: z.optional(z.int().check(z.gte(1), z.lte(60))),
  /** After how many days on a device what arrives counts only by the superior's word (SUP-3); 30 where it is left out. */
  captureDays: z.optional(z.int().check(z.gte(1), z.lte(366))),
  workWeek: z.optional(z.union([z.literal(5), z.literal(6)])),
});

/** What reference §3.4 leaves to each organisation and unit. */
export type Policy = z.infer<typeof policySchema>;
