import * as z from 'zod/mini';
import { uuidSchema } from '../registry/uuid-schema.ts';
import { questionIdSchema } from '../survey-instrument/survey-instrument-body.ts';
import { plainText } from '../text/plain-text.ts';
import { isTimeOfDay, type TimeOfDay } from '../time/local-date.ts';
import { localDateSchema } from '../time/local-date-schema.ts';

export const sexes = ['L', 'P'] as const;
export const ageBands = ['<20', '20-29', '30-39', '40-49', '50-59', '60+'] as const;
export const educations = ['SD', 'SMP', 'SMA', 'D1-D3', 'D4-S1', 'S2', 'S3'] as const;
export const works = ['PNS', 'TNI', 'POLRI', 'Swasta', 'Wirausaha', 'Lainnya'] as const;
/** What is worth a second look at a questionnaire; it counts all the same until somebody invalidates it. */
const responseFlags = ['too-fast', 'straight-lined', 'repeated'] as const;

export const quarterHourSchema = z.custom<TimeOfDay>(
  (value) => typeof value === 'string' && isTimeOfDay(value) && Number(value.slice(3)) % 15 === 0,
);

const respondentSchema = z.strictObject({
  sex: z.nullable(z.enum(sexes)),
  ageBand: z.nullable(z.enum(ageBands)),
  education: z.nullable(z.enum(educations)),
  work: z.nullable(z.enum(works)),
});

export const surveyResponseSchema = z.strictObject({
  unitId: uuidSchema,
  serviceId: uuidSchema,
  /** The instrument's version that was asked; each version is a record of its own. */
  instrumentId: uuidSchema,
  date: localDateSchema,
  /** Rounded down to the quarter hour, so that nobody is known by the moment. */
  time: quarterHourSchema,
  durationS: z.int().check(z.gte(0), z.lte(86_400)),
  assisted: z.boolean(),
  origin: z.enum(['counter', 'phone', 'import']),
  /** 1 (worst) to 4, by question; what was left out is not there. */
  answers: z.record(questionIdSchema, z.int().check(z.gte(1), z.lte(4))),
  respondent: respondentSchema,
  suggestion: z.nullable(plainText(1000)),
  flags: z.array(z.enum(responseFlags)).check(z.maxLength(3)),
});

/** One citizen's answers, without identity (PermenPANRB 14/2017; reference §1.3, §6). */
export type SurveyResponse = z.infer<typeof surveyResponseSchema>;
