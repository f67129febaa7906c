import * as z from 'zod/mini';
import { coreValues } from '../core-value/core-value.ts';
import { uuidSchema } from '../registry/uuid-schema.ts';
import { filledText } from '../text/plain-text.ts';
import { localDateSchema } from '../time/local-date-schema.ts';

const feedbackSubjectSchema = z.discriminatedUnion('kind', [
  /** An RHK of the person's plan. */
  z.strictObject({ kind: z.literal('result'), id: uuidSchema }),
  /** An activity or achievement of theirs. */
  z.strictObject({ kind: z.literal('entry'), id: uuidSchema }),
  z.strictObject({ kind: z.literal('value'), value: z.enum(coreValues) }),
  /** Dialog kinerja: a meeting, whose notes are the text. */
  z.strictObject({
    kind: z.literal('meeting'),
    attendees: filledText(500),
    agreements: z.array(filledText(500)).check(z.maxLength(20)),
  }),
]);
export type FeedbackSubject = z.infer<typeof feedbackSubjectSchema>;

export const feedbackSchema = z.strictObject({
  employeeId: uuidSchema,
  date: localDateSchema,
  subject: feedbackSubjectSchema,
  text: filledText(2000),
});

/** Umpan balik berkelanjutan: what a superior says of a person's work, on a day (PermenPANRB 6/2022; reference §2.2). */
export type Feedback = z.infer<typeof feedbackSchema>;
