import * as z from 'zod/mini';
import { periodSchema } from '../period/period-schema.ts';
import { uuidSchema } from '../registry/uuid-schema.ts';
import { filledText } from '../text/plain-text.ts';
import { localDateSchema } from '../time/local-date-schema.ts';

export const objectionSchema = z.strictObject({
  evaluationId: uuidSchema,
  employeeId: uuidSchema,
  period: periodSchema,
  date: localDateSchema,
  reason: filledText(4000),
});

/** Keberatan: what a person holds against their evaluation, to the superior's superior (reference §2.6). */
export type Objection = z.infer<typeof objectionSchema>;
