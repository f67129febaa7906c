import * as z from 'zod/mini';

/** The form of the file that this program writes, and the newest it reads. */
export const formatVersion = 1;

const identifier = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,62}$/));

/** What stands at the head of a backup: what it holds, so that it can be judged before anything is changed. */
export const backupHeaderSchema = z.object({
  createdAt: z.string(),
  /** The Jejak that made it. */
  version: z.string(),
  /** The hashes of the migrations that its database had applied; how many they are is its level. */
  migrations: z.array(z.string()),
  organisations: z.array(z.string()),
  tables: z.array(z.object({ name: identifier, columns: z.array(identifier), rows: z.int() })),
});
export type BackupHeader = z.infer<typeof backupHeaderSchema>;

/** How many rows a backup holds in all. */
export function rowsOf({ tables }: BackupHeader): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}
