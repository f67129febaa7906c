import * as z from 'zod/mini';
import { counterSchema } from '../domain/counter/counter-body.ts';
import { uuidSchema } from '../domain/registry/uuid-schema.ts';
import { heartbeatSchema } from './heartbeat.ts';
import { instantSchema } from './stored-record.ts';

const { layout, idleSeconds, asksRespondent } = counterSchema.shape;

/** PUT /api/counters/settings/:unit: how the counters of a unit ask. */
export const counterSettingsSchema = z.object({ layout, idleSeconds, asksRespondent });
export type CounterSettings = z.infer<typeof counterSettingsSchema>;

/** POST /api/counters: a place for one more tablet. */
export const newCounterSchema = z.object({
  unitId: uuidSchema,
  label: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
});

/** The code with which a tablet becomes that counter, once and for a quarter of an hour. */
export const enrolmentSchema = z.object({ deviceId: uuidSchema, code: z.string(), expiresAt: instantSchema });
export type Enrolment = z.infer<typeof enrolmentSchema>;

export const posterRequestSchema = z.object({ serviceId: uuidSchema });
export const posterSchema = z.object({
  code: z.string(),
  organisationName: z.string(),
  unitName: z.string(),
  serviceName: z.string(),
  questions: z.int(),
});
export type Poster = z.infer<typeof posterSchema>;

const unitSchema = z.object({
  id: uuidSchema,
  name: z.string(),
  /** Null until the unit has its first counter or poster. */
  settings: z.nullable(counterSettingsSchema),
  services: z.array(z.object({ id: uuidSchema, name: z.string() })),
});

const deviceSchema = z.object({
  deviceId: uuidSchema,
  unitId: uuidSchema,
  label: z.string(),
  state: z.enum(['waiting', 'expired', 'enrolled', 'revoked']),
  lastSeenAt: z.nullable(instantSchema),
  ...z.pick(heartbeatSchema, { waiting: true, needsRepair: true, oldestQueuedAt: true, freeBytes: true }).shape,
  appVersion: z.nullable(z.string()),
  clockOffsetMs: z.int(),
});

/** GET /api/counters: all units that serve citizens, and their tablets. */
export const counterBoardSchema = z.object({ units: z.array(unitSchema), devices: z.array(deviceSchema) });
export type CounterBoard = z.infer<typeof counterBoardSchema>;
export type CounterDevice = CounterBoard['devices'][number];
