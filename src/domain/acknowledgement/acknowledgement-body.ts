import * as z from 'zod/mini';
import { uuidSchema } from '../registry/uuid-schema.ts';
import { plainText } from '../text/plain-text.ts';
import { localDateSchema } from '../time/local-date-schema.ts';

export const acknowledgementSchema = z.strictObject({
  subject: z.strictObject({ kind: z.enum(['feedback', 'evaluation', 'peerRequest']), id: uuidSchema }),
  /** The day on which the person read it; deadlines count from it. */
  date: localDateSchema,
  reply: z.nullable(plainText(2000)),
});

/** A person's word that they have read what was said to them, or done what was asked, with a reply where they want one. */
export type Acknowledgement = z.infer<typeof acknowledgementSchema>;
