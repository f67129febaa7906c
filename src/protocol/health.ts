import * as z from 'zod/mini';

export const healthSchema = z.object({
  status: z.enum(['ok', 'database-unreachable']),
  version: z.string(),
  migrationLevel: z.nullable(z.int()),
});
export type Health = z.infer<typeof healthSchema>;
