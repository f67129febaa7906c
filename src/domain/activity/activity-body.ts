import * as z from 'zod/mini';
import { uuidSchema } from '../registry/uuid-schema.ts';
import { plainText } from '../text/plain-text.ts';
import { localDateSchema, timeOfDaySchema } from '../time/local-date-schema.ts';

export const activityCategories = ['tusi', 'tusi-lain', 'tugas-atasan', 'non-tusi'] as const;
export type ActivityCategory = (typeof activityCategories)[number];

/** When in the day: from–to, or only how long where the hours are not known. */
const activityTimeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('span'), start: timeOfDaySchema, end: timeOfDaySchema, endsNextDay: z.boolean() }),
  z.strictObject({ kind: z.literal('duration'), minutes: z.int().check(z.gte(1), z.lte(100_000)) }),
]);
export type ActivityTime = z.infer<typeof activityTimeSchema>;

export const activitySchema = z.strictObject({
  date: localDateSchema,
  time: activityTimeSchema,
  category: z.enum(activityCategories),
  description: plainText(2000),
  /** The RHK it serves, of the author's work plan of that year. */
  rhkId: z.nullable(uuidSchema),
  volume: z.nullable(z.number().check(z.gte(0), z.lte(1_000_000_000))),
  volumeUnit: z.nullable(plainText(40)),
  note: z.nullable(plainText(2000)),
  /** The approved entry that this one is to replace, once it is approved itself; left out by any other entry. */
  corrects: z.optional(uuidSchema),
});

/** Aktivitas: one entry of the daily log (reference §3.2). */
export type Activity = z.infer<typeof activitySchema>;
