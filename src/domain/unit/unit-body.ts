import * as z from 'zod/mini';
import { uuidSchema } from '../registry/uuid-schema.ts';
import { filledText, plainText } from '../text/plain-text.ts';
import { zones } from '../time/zone.ts';

export const unitSchema = z.strictObject({
  name: filledText(200),
  parentId: z.nullable(uuidSchema),
  zone: z.enum(zones),
  /** The unit's code in the district's own lists, by which an import finds it. */
  code: z.optional(plainText(40)),
});

/** Unit kerja: an OPD or a part of one; its zone is the zone of its deadlines (reference §4). */
export type Unit = z.infer<typeof unitSchema>;
