import * as z from 'zod/mini';
import { nipDigits, type Nip } from '../nip/nip.ts';
import { uuidSchema } from '../registry/uuid-schema.ts';
import { filledText, plainText } from '../text/plain-text.ts';
import { localDateSchema } from '../time/local-date-schema.ts';

/** A unit and superior that a person had until, and without, a day. */
const pastPostSchema = z.strictObject({
  until: localDateSchema,
  unitId: uuidSchema,
  supervisorId: z.nullable(uuidSchema),
});

export const employeeSchema = z.strictObject({
  name: filledText(200),
  nip: z.custom<Nip>((value) => typeof value === 'string' && nipDigits(value) === value),
  employment: z.enum(['pns', 'pppk']),
  position: plainText(200),
  unitId: uuidSchema,
  /** Atasan langsung, null for who has none. */
  supervisorId: z.nullable(uuidSchema),
  /** Where the person was before, oldest first; left out by who never moved. */
  history: z.optional(z.array(pastPostSchema).check(z.maxLength(100))),
  /** The first day on which the person no longer works here; left out by who does. */
  leftOn: z.optional(localDateSchema),
});

/** Pegawai: the record's id is the person's id everywhere. */
export type Employee = z.infer<typeof employeeSchema>;
