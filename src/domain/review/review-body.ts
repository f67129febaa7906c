import * as z from 'zod/mini';
import { uuidSchema } from '../registry/uuid-schema.ts';
import { plainText } from '../text/plain-text.ts';
import { localDateSchema } from '../time/local-date-schema.ts';

/** The kinds of record that a superior gives a verdict on. */
const reviewSubjects = ['activity', 'achievement', 'workPlan', 'periodReport'] as const;

const verdictSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('disetujui') }),
  z.strictObject({ kind: z.literal('dikembalikan'), reason: plainText(1000) }),
]);

export const reviewSchema = z.strictObject({
  subjectKind: z.enum(reviewSubjects),
  subjectId: uuidSchema,
  /** The version the verdict is on; a later one asks for a verdict of its own. */
  subjectHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** Whose work it is, and its day: they say who may give the verdict. */
  employeeId: uuidSchema,
  date: localDateSchema,
  verdict: verdictSchema,
});

/** Putusan: what the superior says of one version of one entry (reference §3.3). */
export type Review = z.infer<typeof reviewSchema>;
