import * as z from 'zod/mini';
import { coreValues } from '../core-value/core-value.ts';
import { resultFiguresSchema } from '../period-report/period-report-body.ts';
import { periodSchema } from '../period/period-schema.ts';
import { uuidSchema } from '../registry/uuid-schema.ts';
import { filledText } from '../text/plain-text.ts';
import { localDateSchema } from '../time/local-date-schema.ts';

/** Against what was expected (PermenPANRB 6/2022; reference §2.4). */
export const ratings = ['di-atas', 'sesuai', 'di-bawah'] as const;
export type Rating = (typeof ratings)[number];

const ratedSchema = z.strictObject({ rating: z.enum(ratings), reason: filledText(2000) });

const countSchema = z.int().check(z.gte(0), z.lte(10_000_000));
const meanSchema = z.number().check(z.gte(1), z.lte(3));

/** What peers said, as a mean of each value from 1 to 3, without who said it. */
const peerSummarySchema = z.strictObject({
  opinions: z.int().check(z.gte(0), z.lte(1000)),
  means: z.strictObject(
    Object.fromEntries(coreValues.map((value) => [value, meanSchema])) as Record<
      (typeof coreValues)[number],
      typeof meanSchema
    >,
  ),
});
export type PeerSummary = z.infer<typeof peerSummarySchema>;

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
