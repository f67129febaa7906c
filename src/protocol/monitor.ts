import * as z from 'zod/mini';
import { predikats } from '../domain/evaluation/predikat.ts';
import { mutuNames } from '../domain/skm/mutu.ts';
import { uuidSchema } from '../domain/registry/uuid-schema.ts';
import { localDateSchema } from '../domain/time/local-date-schema.ts';

const month = z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/));

export const monitorQuerySchema = z.object({ unit: z.optional(uuidSchema), month: z.optional(month) });
export type MonitorQuery = z.infer<typeof monitorQuerySchema>;

/** What waits for a verdict now, how much of it for longer than the policy allows, and since when the oldest. */
const awaitingSchema = z.object({ open: z.int(), late: z.int(), since: z.nullable(localDateSchema) });

/** Indicators of the plans in force, those reached or on the way, and those that fall behind; the rest has not begun. */
const targetsSchema = z.object({ indicators: z.int(), onTrack: z.int(), atRisk: z.int() });

const sums = {
  people: z.int(),
  /** Who logged something in the month. */
  logged: z.int(),
  /** Days with an entry, over all people; and how many were asked for so far. */
  loggedDays: z.int(),
  workDays: z.int(),
  minutes: z.int(),
  targetMinutes: z.int(),
  awaiting: awaitingSchema,
  targets: targetsSchema,
};

/** The figures of one month, of a unit and all below it or of the people supervised. */
export const monitorSchema = z.object({
  month,
  /** Null: all that the asker may see. */
  unit: z.nullable(z.object({ id: uuidSchema, name: z.string(), parentId: z.nullable(uuidSchema) })),
  today: localDateSchema,
  total: z.object(sums),
  /** How many have which predikat for the month or its triwulan; who has not been rated is in none. */
  predikat: z.optional(z.record(z.enum(predikats), z.int())),
  /** Of the month's triwulan, over the units whose report the asker may read; null where nobody or too few answered. */
  ikm: z.object({
    from: localDateSchema,
    to: localDateSchema,
    n: z.int(),
    ikm: z.nullable(z.number()),
    mutu: z.nullable(z.enum(mutuNames)),
  }),
  days: z.array(z.object({ date: localDateSchema, logged: z.int(), work: z.boolean() })),
  units: z.array(z.object({ id: uuidSchema, name: z.string(), ...sums })),
  people: z.array(
    z.object({
      id: uuidSchema,
      name: z.string(),
      position: z.string(),
      days: z.int(),
      workDays: z.int(),
      minutes: z.int(),
      targetMinutes: z.int(),
      lastDate: z.nullable(localDateSchema),
      awaiting: awaitingSchema,
      targets: targetsSchema,
    }),
  ),
});
export type Monitor = z.infer<typeof monitorSchema>;
