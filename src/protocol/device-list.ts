import * as z from 'zod/mini';
import { uuidSchema } from '../domain/registry/uuid-schema.ts';
import { heartbeatSchema } from './heartbeat.ts';
import { instantSchema } from './stored-record.ts';

/** A change that the server refused and that still waits for its writer; what it says stays on the device. */
const refusedChangeSchema = z.object({
  id: uuidSchema,
  kind: z.string(),
  code: z.string(),
  message: z.string(),
  field: z.nullable(z.string()),
  refusedAt: instantSchema,
});

/** From which place on the list is asked for. */
export const deviceListQuerySchema = z.object({
  from: z.optional(z.pipe(z.string().check(z.regex(/^\d{1,7}$/)), z.transform(Number))),
});

/** GET /api/devices: the devices of the people whom the asker may see, the longest unseen first. */
export const deviceListSchema = z.object({
  devices: z.array(
    z.object({
      ...heartbeatSchema.shape,
      personId: uuidSchema,
      personName: z.string(),
      deviceId: uuidSchema,
      lastSeenAt: instantSchema,
      clockOffsetMs: z.int(),
      signedIn: z.boolean(),
    }),
  ),
  refused: z.array(z.object({ personId: uuidSchema, ...refusedChangeSchema.shape })),
  /** From where to ask on; null or left out at the end. */
  next: z.optional(z.nullable(z.int())),
});
export type DeviceList = z.infer<typeof deviceListSchema>;
