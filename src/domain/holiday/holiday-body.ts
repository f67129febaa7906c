import * as z from 'zod/mini';
import { filledText } from '../text/plain-text.ts';
import { localDateSchema } from '../time/local-date-schema.ts';

export const holidayTypes = ['libur-nasional', 'cuti-bersama', 'libur-daerah', 'ramadan'] as const;
export type HolidayType = (typeof holidayTypes)[number];

export const holidaySchema = z.strictObject({
  type: z.enum(holidayTypes),
  name: filledText(200),
  date: localDateSchema,
  /** The last day, where there are several; null for one alone. */
  until: z.nullable(localDateSchema),
});

/** A day without work, or the month with shorter hours, as the organisation announces it. */
export type Holiday = z.infer<typeof holidaySchema>;
