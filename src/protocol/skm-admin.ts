import * as z from 'zod/mini';
import { uuidSchema } from '../domain/registry/uuid-schema.ts';
import { burstReasons } from '../domain/skm/bursts.ts';
import { invalidReasons } from '../domain/skm/invalid-reasons.ts';
import { surveyInstrumentSchema } from '../domain/survey-instrument/survey-instrument-body.ts';
import { questionIdSchema } from '../domain/survey-instrument/survey-instrument-body.ts';
import { quarterHourSchema } from '../domain/survey-response/survey-response-body.ts';
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

const burstPlace = {
  serviceId: uuidSchema,
  date: localDateSchema,
  /** The quarter hour; null for the whole day. */
  time: z.nullable(quarterHourSchema),
};

const listedBurstSchema = z.object({
  ...burstPlace,
  service: z.string(),
  why: z.enum(burstReasons),
  n: z.int(),
  /** How many of them are taken out together. */
  out: z.int(),
});
export type ListedBurst = z.infer<typeof listedBurstSchema>;

/** GET /api/reports/skm/bursts: answers from phones that are worth a second look, the newest first. */
export const burstListSchema = z.object({ bursts: z.array(listedBurstSchema) });
export type BurstList = z.infer<typeof burstListSchema>;

/** POST /api/reports/skm/bursts/decision; without a reason what was taken out together is put back. */
export const burstDecisionSchema = z.object({ ...burstPlace, reason: z.nullable(z.enum(invalidReasons)) });
export type BurstDecisionBody = z.infer<typeof burstDecisionSchema>;

/** How many questionnaires a decision changed. */
export const burstCountSchema = z.object({ count: z.int() });

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
