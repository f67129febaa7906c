import * as z from 'zod/mini';
import { coreValues } from '../core-value/core-value.ts';
import { uuidSchema } from '../registry/uuid-schema.ts';
import { filledText, plainText } from '../text/plain-text.ts';
import { localDateSchema } from '../time/local-date-schema.ts';

export const aspects = ['kuantitas', 'kualitas', 'waktu', 'biaya'] as const;

const amount = z.number().check(z.gte(0), z.lte(1_000_000_000_000));

/** How an indicator is measured: by a number with its direction, or by described levels (reference §2.3, §9.11). */
const measureSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('angka'),
    target: amount,
    unit: filledText(40),
    /** Where the year began, null where nobody knows. */
    baseline: z.nullable(amount),
    /** Whether more is better, or less. */
    polarity: z.enum(['naik', 'turun']),
    /** Whether realisations add up over the year, or the newest stands for all. */
    gathers: z.enum(['jumlah', 'terakhir']),
  }),
  z.strictObject({
    kind: z.literal('uraian'),
    below: plainText(300),
    expected: plainText(300),
    above: plainText(300),
  }),
]);
export type Measure = z.infer<typeof measureSchema>;
export type NumberMeasure = Extract<Measure, { kind: 'angka' }>;

const indicatorSchema = z.strictObject({
  id: uuidSchema,
  aspect: z.enum(aspects),
  text: filledText(500),
  /** The target in words, as it is read. */
  target: plainText(300),
  measure: measureSchema,
});
export type Indicator = z.infer<typeof indicatorSchema>;

const resultSchema = z.strictObject({
  id: uuidSchema,
  part: z.enum(['utama', 'tambahan']),
  title: filledText(500),
  /** The superior's RHK that this one serves; its id where this device knows it. */
  serves: z.nullable(z.strictObject({ rhkId: z.nullable(uuidSchema), title: filledText(500) })),
  indicators: z.array(indicatorSchema).check(z.maxLength(20)),
});

const stateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('draf') }),
  /** Submitted by the employee on that day, for the superior's verdict. */
  z.strictObject({ kind: z.literal('diajukan'), on: localDateSchema }),
  /** Given by the superior or published by the organisation: in force from the start. */
  z.strictObject({ kind: z.literal('diberikan'), on: localDateSchema }),
]);

export const workPlanSchema = z.strictObject({
  employeeId: uuidSchema,
  year: z.int().check(z.gte(2000), z.lte(2099)),
  results: z.array(resultSchema).check(z.maxLength(50)),
  /** The leader's particular expectation of each value. */
  expectations: z
    .array(z.strictObject({ value: z.enum(coreValues), text: filledText(500) }))
    .check(z.maxLength(coreValues.length)),
  state: stateSchema,
  /** The plan that this one takes the place of, once it is in force. */
  replaces: z.nullable(uuidSchema),
});

/** SKP of one employee and year; each of its results is a rencana hasil kerja (RHK), PermenPANRB 6/2022. */
export type WorkPlan = z.infer<typeof workPlanSchema>;
