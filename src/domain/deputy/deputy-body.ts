import * as z from 'zod/mini';
import { uuidSchema } from '../registry/uuid-schema.ts';
import { localDateSchema } from '../time/local-date-schema.ts';

export const deputySchema = z.strictObject({
  superiorId: uuidSchema,
  deputyId: uuidSchema,
  /** The first and the last day on which the deputy may act. */
  from: localDateSchema,
  to: localDateSchema,
  /** Whether the deputy also rates, asks peers, decides on objections and reads appraisals (DEP-4). */
  rates: z.boolean(),
});

/** Pejabat pengganti: who reviews in a superior's place for a time. */
export type Deputy = z.infer<typeof deputySchema>;
