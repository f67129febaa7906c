import * as z from 'zod/mini';
import { filledText } from '../text/plain-text.ts';
import { zones } from '../time/zone.ts';

export const organisationSchema = z.strictObject({
  name: filledText(200),
  zone: z.enum(zones),
});

/** The agency or district whose people use this server. */
export type Organisation = z.infer<typeof organisationSchema>;
