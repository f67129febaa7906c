import * as z from 'zod/mini';
import { uuidSchema } from '../registry/uuid-schema.ts';
import { plainText } from '../text/plain-text.ts';
import { localDateSchema } from '../time/local-date-schema.ts';

export const achievementCategories = ['kuantitas', 'kualitas', 'kepatuhan', 'inovasi', 'layanan'] as const;
export const levels = ['di-bawah', 'sesuai', 'di-atas'] as const;
export type Level = (typeof levels)[number];

const valueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('angka'), amount: z.number().check(z.gte(0), z.lte(1_000_000_000_000)) }),
  z.strictObject({ kind: z.literal('uraian'), level: z.enum(levels) }),
]);

export const achievementSchema = z.strictObject({
  date: localDateSchema,
  /** The RHK and the indicator of the author's own plan of that year. */
  rhkId: uuidSchema,
  indicatorId: uuidSchema,
  value: valueSchema,
  category: z.enum(achievementCategories),
  story: plainText(2000),
  before: z.nullable(plainText(1000)),
  after: z.nullable(plainText(1000)),
  /** The approved achievement that this one is to replace, once it is approved itself. */
  corrects: z.optional(uuidSchema),
});

/** Capaian: what has been reached of an indicator (reference §2.3, §8.4, §8.5). */
export type Achievement = z.infer<typeof achievementSchema>;
