import * as z from 'zod/mini';
import { uuidSchema } from '../domain/registry/uuid-schema.ts';

/** POST /api/counter/enrol: the code that the admin's screen shows. */
export const enrolRequestSchema = z.object({ code: z.string().check(z.minLength(4), z.maxLength(64)) });

/** What an enrolled tablet knows of itself. */
export const counterSessionSchema = z.object({ orgId: uuidSchema, deviceId: uuidSchema, unitId: uuidSchema });
export type CounterSession = z.infer<typeof counterSessionSchema>;
