import * as z from 'zod/mini';
import { peerSummarySchema } from '../peer-opinion/peer-summary.ts';
import { ratings } from '../rating/rating.ts';
import { resultFiguresSchema } from '../period-report/period-report-body.ts';
import { periodSchema } from '../period/period-schema.ts';
import { uuidSchema } from '../registry/uuid-schema.ts';
import { filledText } from '../text/plain-text.ts';
import { localDateSchema } from '../time/local-date-schema.ts';

const ratedSchema = z.strictObject({ rating: z.enum(ratings), reason: filledText(2000) });

const countSchema = z.int().check(z.gte(0), z.lte(10_000_000));
const basisSchema = z.strictObject({
  /** The day on which these were taken from the records. */
  takenOn: localDateSchema,
  days: countSchema,
  entries: countSchema,
  minutes: countSchema,
  approved: countSchema,
  returned: countSchema,
  /** Capaian of each RHK at the period's end; empty where nobody kept it, as in version 1. */
  results: z.array(resultFiguresSchema).check(z.maxLength(50)),
  reports: z.array(uuidSchema).check(z.maxLength(24)),
  feedback: z.array(uuidSchema).check(z.maxLength(200)),
  /** Null while fewer than three peers have spoken. */
  peers: z.nullable(peerSummarySchema),
  /** The unit's IKM of the period; null where the device could not learn it. */
  ikm: z.nullable(z.strictObject({ value: z.number().check(z.gte(25), z.lte(100)), responses: countSchema })),
});
export type EvaluationBasis = z.infer<typeof basisSchema>;

export const evaluationSchema = z.strictObject({
  employeeId: uuidSchema,
  period: periodSchema,
  date: localDateSchema,
  /** Hasil kerja. */
  results: ratedSchema,
  /** Perilaku kerja. */
  conduct: ratedSchema,
  basis: basisSchema,
});

/** Evaluasi kinerja of a period; its predikat is not in it but follows from both ratings (`predikatOf`). */
export type Evaluation = z.infer<typeof evaluationSchema>;
