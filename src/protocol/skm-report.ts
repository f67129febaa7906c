import * as z from 'zod/mini';
import { uuidSchema } from '../domain/registry/uuid-schema.ts';
import { hiddenReasons } from '../domain/skm/hidden-reasons.ts';
import { weightings } from '../domain/skm/ikm.ts';
import { mutuNames } from '../domain/skm/mutu.ts';
import { localDateSchema } from '../domain/time/local-date-schema.ts';
import { filledText } from '../domain/text/plain-text.ts';

const count = z.int().check(z.gte(0));
const placeSchema = z.nullable(z.object({ id: uuidSchema, name: z.string() }));
const mutuSchema = z.nullable(z.enum(mutuNames));
const indexSchema = { n: count, ikm: z.nullable(z.number()), mutu: mutuSchema };
/** `n` null: fewer than five, not shown. */
const groupsSchema = z.array(z.object({ name: z.string(), n: z.nullable(count) }));
const countsSchema = z.array(z.object({ name: z.string(), n: count }));

const followUpSchema = z.object({
  unsur: z.string().check(z.maxLength(40)),
  program: filledText(500),
  /** Triwulan of the year in which it is done. */
  quarter: z.int().check(z.gte(1), z.lte(4)),
  person: filledText(200),
});

/** What a unit does about one unsur. */
export type FollowUp = z.infer<typeof followUpSchema>;

export const skmNoteSchema = z.object({
  /** The version that the change was made on, 0 for the first. */
  version: count,
  /** How many received the service in the period, null where nobody has said. */
  population: z.nullable(z.int().check(z.gte(1), z.lte(1_000_000_000))),
  followUp: z.array(followUpSchema).check(z.maxLength(40)),
});

/** What the unit itself says about a report: how many it serves and what it will do. */
export type SkmNote = z.infer<typeof skmNoteSchema>;

export const skmReportSchema = z.object({
  n: count,
  /** Answers of the period that are not told yet, so that nobody finds one citizen's by asking twice (SKM-26). */
  waiting: count,
  /** Answers that were taken out and are told until they go in a group (SKM-26). */
  leaving: z.optional(count),
  /** Questionnaires taken out with a reason. */
  invalid: count,
  unsur: z.array(
    z.object({
      name: z.string(),
      n: count,
      total: count,
      nrr: z.nullable(z.number()),
      weighted: z.nullable(z.number()),
      mutu: mutuSchema,
    }),
  ),
  ikm: z.nullable(z.number()),
  mutu: mutuSchema,
  kinerja: z.nullable(z.string()),
  sample: z.object({ population: z.nullable(count), needed: z.nullable(count) }),
  weight: z.enum(weightings),
  organisation: z.string(),
  unit: placeSchema,
  service: placeSchema,
  from: localDateSchema,
  to: localDateSchema,
  /** Too few answered to tell more than how many. */
  hidden: z.boolean(),
  /** Unsur by what is to be followed up first. */
  lowest: z.array(z.string()),
  own: z.array(z.object({ id: z.string(), text: z.string(), n: count, mean: z.number() })),
  services: z.array(z.object({ id: uuidSchema, name: z.string(), ...indexSchema })),
  profile: z.object({ sex: groupsSchema, age: groupsSchema, education: groupsSchema, work: groupsSchema }),
  /** Of how many respondents the profile tells; whole units and triwulan that are over. */
  profiled: z.optional(count),
  origins: countsSchema,
  flags: countsSchema,
  assisted: count,
  /** Kept, but not counted, by the reason. */
  uncounted: countsSchema,
  invalidReasons: countsSchema,
  /** Earlier periods of the same kind and this one, oldest first. */
  trend: z.array(z.object({ from: localDateSchema, to: localDateSchema, ...indexSchema })),
  /** Against the period before; null where one of the two has no index. */
  change: z.nullable(z.object({ direction: z.enum(['up', 'down', 'same']), by: z.number() })),
  note: skmNoteSchema,
  /** Whether everybody may see the unit's page. */
  published: z.boolean(),
  /** What the person who asks may do here. */
  may: z.object({ followUp: z.boolean(), run: z.optional(z.boolean()), manage: z.boolean() }),
});

/** GET /api/reports/skm/suggestions: words of citizens, and nothing else of them. */
export const skmSuggestionsSchema = z.object({
  suggestions: z.array(z.string()),
  /** Fewer than five answered. */
  hidden: z.boolean(),
  /** There are more than are told. */
  more: z.boolean(),
});

/** GET /api/reports/skm/suggestions/hidden: those that are shown to nobody else, each with its reason. */
export const hiddenSuggestionsSchema = z.object({
  suggestions: z.array(z.object({ words: z.string(), reason: z.string() })),
});
export type HiddenSuggestions = z.infer<typeof hiddenSuggestionsSchema>;

/** PUT /api/reports/skm/suggestions/hidden: by its words; without a reason it is shown again. */
export const hidingSchema = z.object({
  words: z.string().check(z.minLength(1), z.maxLength(1000)),
  reason: z.nullable(z.enum(hiddenReasons)),
});

/** GET /api/reports/skm/worksheet.json: what each respondent answered, without who or when. */
export const skmTabulationSchema = z.object({
  unsur: z.array(z.string()),
  respondents: z.array(z.array(z.nullable(z.int()))),
});

export type SkmTabulation = z.infer<typeof skmTabulationSchema>;

export type SkmSuggestions = z.infer<typeof skmSuggestionsSchema>;

/** GET /api/reports/skm/places: whose report one may ask for. */
export const skmPlacesSchema = z.object({
  units: z.array(z.object({ id: uuidSchema, name: z.string() })),
  services: z.array(z.object({ id: uuidSchema, unitId: uuidSchema, name: z.string() })),
});
export type SkmPlaces = z.infer<typeof skmPlacesSchema>;

/** The SKM report of a unit, a service or the whole organisation over a period. */
export type SkmReport = z.infer<typeof skmReportSchema>;
