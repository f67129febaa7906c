import * as z from 'zod/mini';
import { uuidSchema } from '../registry/uuid-schema.ts';
import { filledText } from '../text/plain-text.ts';

export const cascadedResultsSchema = z.strictObject({
  employeeId: uuidSchema,
  year: z.int().check(z.gte(2000), z.lte(2099)),
  results: z
    .array(z.strictObject({ id: uuidSchema, part: z.enum(['utama', 'tambahan']), title: filledText(500) }))
    .check(z.maxLength(50)),
});

/** The RHK of a person's plan in force, for those whose direct superior it is. */
export type CascadedResults = z.infer<typeof cascadedResultsSchema>;
