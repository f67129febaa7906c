import * as z from 'zod/mini';
import { uuidSchema } from '../registry/uuid-schema.ts';
import { filledText, plainText } from '../text/plain-text.ts';

const indicatorSchema = z.strictObject({
  id: uuidSchema,
  aspect: z.enum(['kuantitas', 'kualitas', 'waktu', 'biaya']),
  text: filledText(500),
  target: plainText(200),
});

const resultSchema = z.strictObject({
  id: uuidSchema,
  part: z.enum(['utama', 'tambahan']),
  title: filledText(500),
  indicators: z.array(indicatorSchema).check(z.maxLength(20)),
});

export const workPlanSchema = z.strictObject({
  employeeId: uuidSchema,
  year: z.int().check(z.gte(2000), z.lte(2099)),
  results: z.array(resultSchema).check(z.maxLength(50)),
});

/** SKP of one employee and year; each of its results is a rencana hasil kerja (RHK), PermenPANRB 6/2022. */
export type WorkPlan = z.infer<typeof workPlanSchema>;
