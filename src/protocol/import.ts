import * as z from 'zod/mini';

export const importKinds = ['unit', 'pegawai', 'layanan'] as const;
export type ImportKind = (typeof importKinds)[number];

/** Why a cell of an imported file cannot be taken. */
export const importFaults = [
  'required',
  'too-long',
  'text-unsafe',
  'nip-length',
  'nip-impossible',
  'repeated',
  'employment-unknown',
  'zone-unknown',
  'unit-unknown',
  'unit-ambiguous',
  'unit-circle',
  'superior-unknown',
  'superior-left',
  'superior-circle',
  'person-left',
] as const;
export type ImportFault = (typeof importFaults)[number];

export const importReportSchema = z.object({
  applied: z.boolean(),
  rows: z.int(),
  added: z.int(),
  changed: z.int(),
  same: z.int(),
  errorCount: z.int(),
  /** The first of them. */
  errors: z.array(z.object({ row: z.int(), column: z.string(), fault: z.enum(importFaults), value: z.string() })),
});
export type ImportReport = z.infer<typeof importReportSchema>;
export type RowError = ImportReport['errors'][number];
