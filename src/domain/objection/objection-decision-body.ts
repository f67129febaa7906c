import * as z from 'zod/mini';
import { periodSchema } from '../period/period-schema.ts';
import { uuidSchema } from '../registry/uuid-schema.ts';
import { filledText } from '../text/plain-text.ts';
import { localDateSchema } from '../time/local-date-schema.ts';

export const objectionDecisionSchema = z.strictObject({
  objectionId: uuidSchema,
  evaluationId: uuidSchema,
  employeeId: uuidSchema,
  /** The superior whose evaluation it is about; who decides is theirs. */
  raterId: uuidSchema,
  period: periodSchema,
  date: localDateSchema,
  /** Granted: the rater rates anew. Rejected: the evaluation stands. */
  verdict: z.enum(['dikabulkan', 'ditolak']),
  reason: filledText(4000),
});

/** What the superior's superior says to an objection (reference §2.6). */
export type ObjectionDecision = z.infer<typeof objectionDecisionSchema>;
