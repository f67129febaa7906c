import * as z from 'zod/mini';
import { nipDigits, type Nip } from '../nip/nip.ts';
import { uuidSchema } from '../registry/uuid-schema.ts';
import { filledText, plainText } from '../text/plain-text.ts';

export const employeeSchema = z.strictObject({
  name: filledText(200),
  nip: z.custom<Nip>((value) => typeof value === 'string' && nipDigits(value) === value),
  employment: z.enum(['pns', 'pppk']),
  position: plainText(200),
  unitId: uuidSchema,
  /** Atasan langsung, null for who has none. */
  supervisorId: z.nullable(uuidSchema),
});

/** Pegawai: the record's id is the person's id everywhere. */
export type Employee = z.infer<typeof employeeSchema>;
