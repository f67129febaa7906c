import * as z from 'zod/mini';
import { uuidSchema } from '../domain/registry/uuid-schema.ts';
import { surveyInstrumentSchema } from '../domain/survey-instrument/survey-instrument-body.ts';
import { surveyResponseSchema } from '../domain/survey-response/survey-response-body.ts';

/** POST /api/survey/openings: the code on the poster. */
export const openingRequestSchema = z.object({ code: z.string().check(z.minLength(4), z.maxLength(32)) });

/** All that a citizen's phone needs to ask, and the word that lets it answer once. */
export const surveyOpeningSchema = z.object({
  opening: z.string(),
  organisationName: z.string(),
  unitName: z.string(),
  asksRespondent: z.boolean(),
  layout: z.enum(['one-by-one', 'one-page']),
  service: z.object({ id: uuidSchema, name: z.string() }),
  questions: surveyInstrumentSchema.shape.questions,
});
export type SurveyOpening = z.infer<typeof surveyOpeningSchema>;

const { answers, respondent, suggestion, durationS } = surveyResponseSchema.shape;

/** POST /api/survey/answers. The moment is told as an age, so that the phone's clock does not matter. */
export const visitorAnswersSchema = z.strictObject({
  opening: z.string().check(z.maxLength(1_000)),
  answers: answers.check(z.refine((given) => Object.keys(given).length > 0)),
  respondent,
  suggestion,
  durationS,
  finishedAgoS: z.int().check(z.gte(0), z.lte(7 * 86_400)),
});
export type VisitorAnswers = z.infer<typeof visitorAnswersSchema>;
