import * as z from 'zod/mini';
import { unitChannel } from '../access/channel.ts';
import { publishedKind } from '../registry/published-kind.ts';
import { uuidSchema } from '../registry/uuid-schema.ts';
import { filledText } from '../text/plain-text.ts';
import { unitOf } from '../unit/unit-of.ts';

export const serviceSchema = z.strictObject({
  unitId: uuidSchema,
  name: filledText(200),
});

/** Jenis layanan that a unit gives to citizens. */
export type Service = z.infer<typeof serviceSchema>;

export const service = publishedKind({
  name: 'service',
  version: 1,
  schema: serviceSchema,
  depth: 2,
  channel: (placement) => unitChannel(unitOf(placement)),
  order: (body) => body.name,
});
