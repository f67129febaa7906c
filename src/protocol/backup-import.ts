import * as z from 'zod/mini';
import { uuidSchema } from '../domain/registry/uuid-schema.ts';
import { backupProofSchema } from './backup-proof.ts';
import { hashSchema } from './stored-record.ts';

export const maxImportedChanges = 200;

/** SYN-25: what an admin found in the backup of somebody whose device is gone. */
export const backupImportSchema = z.object({
  person: uuidSchema,
  /** Each is judged alone, as in a sync request. */
  changes: z.array(z.unknown()).check(z.maxLength(maxImportedChanges)),
  /** Of each change, the hashes of the own earlier words that it may go on top of. */
  supersedes: z.optional(z.array(z.array(hashSchema)).check(z.maxLength(maxImportedChanges))),
  /** Without it nothing is taken in anybody else's name. */
  proof: z.optional(backupProofSchema),
});

/** What became of one change; of a record that the admin may not read, no more than where it stands. */
export const importedChangeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('stored') }),
  z.object({ outcome: z.literal('known') }),
  z.object({ outcome: z.literal('conflict'), rev: z.int(), hash: hashSchema }),
  z.object({
    outcome: z.literal('refused'),
    code: z.string(),
    message: z.string(),
    field: z.optional(z.string()),
  }),
]);
export type ImportedChange = z.infer<typeof importedChangeSchema>;

/** In the order of the changes. */
export const backupImportAnswerSchema = z.object({ results: z.array(importedChangeSchema) });
