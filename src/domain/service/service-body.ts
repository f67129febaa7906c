import * as z from 'zod/mini';
import { uuidSchema } from '../registry/uuid-schema.ts';
import { filledText } from '../text/plain-text.ts';

export const serviceSchema = z.strictObject({
  unitId: uuidSchema,
  name: filledText(200),
});

/** Jenis layanan that a unit gives to citizens. */
export type Service = z.infer<typeof serviceSchema>;
