import * as z from 'zod/mini';
import { uuidSchema } from '../registry/uuid-schema.ts';
import { filledText } from '../text/plain-text.ts';
import { zones } from '../time/zone.ts';

export const counterSchema = z.strictObject({
  unitId: uuidSchema,
  /** Names and zone stand here, because a counter reads neither the organisation's channel nor its unit's. */
  unitName: filledText(200),
  organisationName: filledText(200),
  zone: z.enum(zones),
  layout: z.enum(['one-by-one', 'one-page']),
  /** Seconds without a touch until the countdown. */
  idleSeconds: z.int().check(z.gte(15), z.lte(600)),
  /** Whether sex, age band, education and work are asked. */
  asksRespondent: z.boolean(),
});

/** How the counters of one unit ask: one record per unit, under an id that the server makes out of the unit's. */
export type Counter = z.infer<typeof counterSchema>;
