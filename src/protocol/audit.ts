import * as z from 'zod/mini';
import { uuidSchema } from '../domain/registry/uuid-schema.ts';
import { localDateSchema } from '../domain/time/local-date-schema.ts';
import { instantSchema } from './stored-record.ts';

/** Its moment in ms, its batch and its place there. */
const placePattern = /^\d{1,14} [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} \d{1,9}$/;

export const auditQuerySchema = z.object({
  person: z.optional(uuidSchema),
  kind: z.optional(z.string().check(z.regex(/^[A-Za-z]{1,40}$/))),
  from: z.optional(localDateSchema),
  to: z.optional(localDateSchema),
  /** The place after which to go on, from the page before. */
  after: z.optional(z.string().check(z.regex(placePattern))),
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;

export const auditPageSchema = z.object({
  lines: z.array(
    z.object({
      at: instantSchema,
      actorKind: z.string(),
      actorId: z.nullable(uuidSchema),
      actorName: z.nullable(z.string()),
      deviceId: z.nullable(uuidSchema),
      action: z.string(),
      kind: z.nullable(z.string()),
      recordId: z.nullable(uuidSchema),
      /** Of a person or unit; other records are never named by what they say. */
      recordName: z.nullable(z.string()),
      rev: z.nullable(z.int()),
      result: z.string(),
    }),
  ),
  /** Null on the last page. */
  next: z.nullable(z.string()),
});
export type AuditPage = z.infer<typeof auditPageSchema>;
export type AuditLineRead = AuditPage['lines'][number];
