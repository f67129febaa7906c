import * as z from 'zod/mini';
import { periodSchema } from '../period/period-schema.ts';
import { uuidSchema } from '../registry/uuid-schema.ts';
import { filledText, plainText } from '../text/plain-text.ts';
import { localDateSchema } from '../time/local-date-schema.ts';

const countSchema = z.int().check(z.gte(0), z.lte(10_000_000));

const indicatorFiguresSchema = z.strictObject({
  text: filledText(500),
  target: plainText(300),
  /** What the achievements come to, in words or a number with its unit; null while there is none. */
  realisation: z.nullable(plainText(200)),
  /** Capaian in per cent; null for what is described and not counted. */
  percent: z.nullable(z.number().check(z.gte(-1000), z.lte(100_000))),
});

/** What was done and reached for one RHK. */
export const resultFiguresSchema = z.strictObject({
  id: uuidSchema,
  title: filledText(500),
  entries: countSchema,
  minutes: countSchema,
  indicators: z.array(indicatorFiguresSchema).check(z.maxLength(20)),
});

const figuresSchema = z.strictObject({
  /** The day on which they were taken from the records. */
  takenOn: localDateSchema,
  days: countSchema,
  entries: countSchema,
  minutes: countSchema,
  results: z.array(resultFiguresSchema).check(z.maxLength(50)),
  /** The unit's IKM of the period; null where this device could not learn it. */
  ikm: z.nullable(z.strictObject({ value: z.number().check(z.gte(25), z.lte(100)), responses: countSchema })),
});
export type ReportFigures = z.infer<typeof figuresSchema>;
export type ResultFigures = z.infer<typeof resultFiguresSchema>;

export const followUpOutcomes = ['selesai', 'berjalan', 'dihentikan'] as const;
export type FollowUpOutcome = (typeof followUpOutcomes)[number];

const planSchema = z.strictObject({ id: uuidSchema, text: filledText(500) });

const followUpSchema = z.strictObject({
  /** The plan of the last report that it answers. */
  planId: uuidSchema,
  text: filledText(500),
  outcome: z.enum(followUpOutcomes),
  note: z.nullable(plainText(500)),
});
export type FollowUp = z.infer<typeof followUpSchema>;

export const periodReportSchema = z.strictObject({
  employeeId: uuidSchema,
  period: periodSchema,
  /** The day it was submitted; it says who receives it. */
  date: localDateSchema,
  figures: figuresSchema,
  /** Tantangan. */
  challenges: filledText(4000),
  /** Rencana perbaikan. */
  plans: z.array(planSchema).check(z.minLength(1), z.maxLength(20)),
  followUps: z.array(followUpSchema).check(z.maxLength(20)),
});

/** Laporan periode as the employee submits it: capaian, tantangan and rencana perbaikan (reference §8.1). */
export type PeriodReport = z.infer<typeof periodReportSchema>;
