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

const changeSchema = z.object({
  field: z.string(),
  before: z.nullable(z.string()),
  after: z.nullable(z.string()),
});
/** One field of a record of the organisation, before and after. */
export type AuditChange = z.infer<typeof changeSchema>;

const detailSchema = z.object({
  /** Of an import: its file, and how many records were added, changed and the same. */
  file: z.optional(z.string()),
  added: z.optional(z.int()),
  changed: z.optional(z.int()),
  same: z.optional(z.int()),
  /** Of roles and rights: what was held. */
  before: z.optional(z.array(z.string())),
  after: z.optional(z.array(z.string())),
  /** Of a sign-in: how many failed since the last one. */
  failed: z.optional(z.int()),
  /** Of what is done to many at once: how many. */
  count: z.optional(z.int()),
  /** Whose device made what is brought here, and of an import how many records were taken. */
  device: z.optional(z.string()),
});
export type AuditDetail = z.infer<typeof detailSchema>;

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
      /** What the record is called: a person or unit by its name, work by whose it is and its day; never what it says. */
      recordName: z.nullable(z.string()),
      rev: z.nullable(z.int()),
      result: z.string(),
      changes: z.optional(z.array(changeSchema)),
      detail: z.optional(z.nullable(detailSchema)),
    }),
  ),
  /** Null on the last page. */
  next: z.nullable(z.string()),
});
export type AuditPage = z.infer<typeof auditPageSchema>;
export type AuditLineRead = AuditPage['lines'][number];
