import * as z from 'zod/mini';
import { rights, roles } from '../domain/access/actor.ts';
import { uuidSchema } from '../domain/registry/uuid-schema.ts';
import { isSafeText } from '../domain/text/plain-text.ts';
import { localDateSchema } from '../domain/time/local-date-schema.ts';
import { instantSchema } from './stored-record.ts';

/** What an admin asks of the organisation and gets told. All of it needs a connection. */

const shortText = z.string().check(z.maxLength(400));

/** Sent as a body, not as an address: what is searched for is a name or a NIP, and addresses are written into logs. */
export const peopleQuerySchema = z.object({
  unit: z.optional(uuidSchema),
  search: z.optional(shortText.check(z.refine(isSafeText))),
  /** `unreviewed`: nobody who works here looks at what they write. */
  access: z.optional(z.enum(['waiting', 'ended', 'unreviewed'])),
  page: z.optional(z.int().check(z.gte(0), z.lte(99_999))),
});
export type PeopleQuery = z.infer<typeof peopleQuerySchema>;

/** Whether somebody can sign in: with a password, with a code that waits, not yet, or no more. */
const accessStates = ['open', 'code', 'waiting', 'ended'] as const;

const personRowSchema = z.object({
  id: uuidSchema,
  rev: z.int(),
  name: z.string(),
  nip: z.string(),
  employment: z.enum(['pns', 'pppk']),
  position: z.string(),
  unitId: uuidSchema,
  unitName: z.string(),
  supervisorId: z.nullable(uuidSchema),
  supervisorName: z.nullable(z.string()),
  leftOn: z.nullable(localDateSchema),
  roles: z.array(z.enum(roles)),
  rights: z.optional(z.array(z.string())),
  access: z.enum(accessStates),
});
export type PersonRow = z.infer<typeof personRowSchema>;

export const peopleListSchema = z.object({ people: z.array(personRowSchema), total: z.int(), pageSize: z.int() });
export type PeopleList = z.infer<typeof peopleListSchema>;

const postNamesSchema = z.object({
  unitName: z.string(),
  supervisorName: z.nullable(z.string()),
});

export const personDetailSchema = z.object({
  ...personRowSchema.shape,
  supervises: z.int(),
  codeExpiresAt: z.nullable(instantSchema),
  history: z.array(z.object({ ...postNamesSchema.shape, until: localDateSchema })),
  moves: z.array(
    z.object({
      ...postNamesSchema.shape,
      id: uuidSchema,
      from: localDateSchema,
      /** What kept it from being made on its day. */
      fault: z.nullable(z.string()),
    }),
  ),
});
export type PersonDetail = z.infer<typeof personDetailSchema>;

const personFields = {
  name: shortText,
  nip: z.string().check(z.maxLength(64)),
  employment: z.enum(['pns', 'pppk']),
  position: shortText,
};
export const newPersonSchema = z.object({
  ...personFields,
  unitId: uuidSchema,
  supervisorId: z.nullable(uuidSchema),
});
export const changedPersonSchema = z.object({ ...personFields, baseRev: z.int() });
export const moveSchema = z.object({
  unitId: uuidSchema,
  supervisorId: z.nullable(uuidSchema),
  from: localDateSchema,
});
/** Another superior for all whom somebody supervises. */
export const successionSchema = z.object({ supervisorId: uuidSchema, from: localDateSchema });
export const succeededSchema = z.object({ people: z.int() });
export const movedSchema = z.object({ outcome: z.enum(['moved', 'planned']) });
export const leavingSchema = z.object({ leftOn: localDateSchema });
export const rolesSchema = z.object({
  roles: z.array(z.enum(roles)).check(z.maxLength(roles.length)),
  /** Left out by who knows none; those that stand then stay. */
  rights: z.optional(z.array(z.enum(rights)).check(z.maxLength(rights.length))),
});
export const madeSchema = z.object({ id: uuidSchema });
export const codeReceiversSchema = z.object({ person: z.optional(uuidSchema), unit: z.optional(uuidSchema) });
export const issuedCodesSchema = z.object({
  expiresInDays: z.int(),
  codes: z.array(
    z.object({ name: z.string(), nip: z.string(), unitName: z.string(), code: z.string(), personId: uuidSchema }),
  ),
});
export type IssuedCodes = z.infer<typeof issuedCodesSchema>;

/** The records of the organisation that an admin edits by hand, whole. */
export const editableKinds = ['organisation', 'unit', 'service', 'policy', 'holiday'] as const;
export const recordEditSchema = z.object({
  kind: z.enum(editableKinds),
  /** Null makes a new one. */
  id: z.nullable(uuidSchema),
  baseRev: z.int(),
  /** Null takes it back. */
  body: z.unknown(),
});
export type RecordEdit = z.infer<typeof recordEditSchema>;

const structureRecordSchema = z.object({ id: uuidSchema, rev: z.int(), kind: z.string(), body: z.unknown() });
export const structureSchema = z.object({
  records: z.array(structureRecordSchema),
  /** People who work there now, by unit. */
  people: z.record(z.string(), z.int()),
  waiting: z.int(),
  /** How many have nobody who can look at what they write; left out by servers of before. */
  unreviewed: z.optional(z.int()),
});
export type Structure = z.infer<typeof structureSchema>;
