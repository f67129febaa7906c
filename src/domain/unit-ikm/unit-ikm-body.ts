import * as z from 'zod/mini';
import { periodSchema } from '../period/period-schema.ts';
import { uuidSchema } from '../registry/uuid-schema.ts';

const indexSchema = z.strictObject({
  period: periodSchema,
  value: z.number().check(z.gte(25), z.lte(100)),
  responses: z.int().check(z.gte(1)),
});

export const unitIkmSchema = z.strictObject({
  unitId: uuidSchema,
  year: z.int().check(z.gte(2000), z.lte(2200)),
  /** Of months, triwulan and the year; those with too few questionnaires are left out. */
  periods: z.array(indexSchema).check(z.maxLength(17)),
});

/** What citizens said of a unit in a year, as the server counts it: reports and evaluations take it from here. */
export type UnitIkm = z.infer<typeof unitIkmSchema>;
