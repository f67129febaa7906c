import * as z from 'zod/mini';
import { uuidSchema } from '../registry/uuid-schema.ts';

export const evidenceReceiptSchema = z.strictObject({
  evidenceId: uuidSchema,
  /** Whose evidence it is, and of which year: receipts are read where the evidence is. */
  personId: uuidSchema,
  year: z.int().check(z.gte(2000), z.lte(2200)),
  /** Of the bytes that the server has stored, flushed and read again. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

/** Tanda terima bukti: the server holds all bytes of a piece of evidence (SYN-22). */
export type EvidenceReceipt = z.infer<typeof evidenceReceiptSchema>;
