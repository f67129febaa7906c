import * as z from 'zod/mini';
import { uuidSchema } from '../domain/registry/uuid-schema.ts';
import { invalidReasons } from '../domain/skm/invalid-reasons.ts';
import { surveyInstrumentSchema } from '../domain/survey-instrument/survey-instrument-body.ts';
import { questionIdSchema } from '../domain/survey-instrument/survey-instrument-body.ts';
import { filledText } from '../domain/text/plain-text.ts';
import { localDateSchema } from '../domain/time/local-date-schema.ts';

/** One questionnaire as it may be told from others without a word of what was answered. */
const listedResponseSchema = z.object({
  id: uuidSchema,
  date: localDateSchema,
  time: z.string(),
  service: z.string(),
  origin: z.string(),
  assisted: z.boolean(),
  durationS: z.int(),
  flags: z.array(z.string()),
  /** Why it was taken out; null while it stands. */
  invalid: z.nullable(z.string()),
});
export type ListedResponse = z.infer<typeof listedResponseSchema>;

/** GET /api/reports/skm/responses. */
export const responseListSchema = z.object({ responses: z.array(listedResponseSchema), more: z.boolean() });
export type ResponseList = z.infer<typeof responseListSchema>;

/** POST /api/reports/skm/responses/:id/invalidation. */
export const invalidationSchema = z.object({ reason: z.enum(invalidReasons) });

const ownQuestionSchema = z.object({
  /** Left out for a new one. */
  id: z.optional(questionIdSchema),
  text: filledText(500),
  answers: z.array(filledText(100)).check(z.length(4)),
});
export type OwnQuestion = z.infer<typeof ownQuestionSchema>;

/** PUT /api/reports/skm/instrument: the next version of a unit's questionnaire. */
export const instrumentDraftSchema = z.object({
  /** The version it was made on, 0 where there is none. */
  baseVersion: z.int().check(z.gte(0)),
  withoutCost: z.boolean(),
  own: z.array(ownQuestionSchema).check(z.maxLength(10)),
});
export type InstrumentDraft = z.infer<typeof instrumentDraftSchema>;

/** GET /api/reports/skm/instrument: every version, the newest first. */
export const instrumentListSchema = z.object({ versions: z.array(surveyInstrumentSchema) });
export type InstrumentList = z.infer<typeof instrumentListSchema>;
