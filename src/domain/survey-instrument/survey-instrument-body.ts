import * as z from 'zod/mini';
import { uuidSchema } from '../registry/uuid-schema.ts';
import { filledText } from '../text/plain-text.ts';
import { localDateSchema } from '../time/local-date-schema.ts';
import { unsurNames } from './unsur.ts';

/** One text in each language the unit offers, by ISO 639 code; Indonesian is always there. */
const localTextSchema = z
  .record(z.string().check(z.regex(/^[a-z]{2,3}$/)), filledText(500))
  .check(z.refine((text) => 'id' in text));

export type LocalText = z.infer<typeof localTextSchema>;

/** By what an answer names its question: the unsur's name, or a name of the agency's own. */
export const questionIdSchema = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,39}$/));

const questionSchema = z.strictObject({
  id: questionIdSchema,
  /** Null for an agency's own question, which stays outside the index. */
  unsur: z.nullable(z.enum(unsurNames)),
  text: localTextSchema,
  /** From worst to best, worth 1 to 4. */
  answers: z.array(localTextSchema).check(z.length(4)),
});

export type SurveyQuestion = z.infer<typeof questionSchema>;

export const surveyInstrumentSchema = z.strictObject({
  unitId: uuidSchema,
  version: z.int().check(z.gte(1), z.lte(10_000)),
  validFrom: localDateSchema,
  questions: z.array(questionSchema).check(z.minLength(1), z.maxLength(20)),
});

/** The questionnaire of one unit. A new version is a new record, so that answers always name what they answered. */
export type SurveyInstrument = z.infer<typeof surveyInstrumentSchema>;
