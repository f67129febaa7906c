import * as z from 'zod/mini';
import { uuidSchema } from '../registry/uuid-schema.ts';
import { plainText } from '../text/plain-text.ts';
import { instantSchema } from '../time/instant-schema.ts';
import { localDateSchema } from '../time/local-date-schema.ts';

/** The kinds of record that evidence may belong to. */
export const evidenceSubjects = ['activity', 'achievement'] as const;
export type EvidenceSubject = (typeof evidenceSubjects)[number];

export const evidenceTypes = ['image/jpeg', 'image/webp', 'application/pdf'] as const;
export type EvidenceType = (typeof evidenceTypes)[number];

/** SYN-20: the longest side of a photo as it is stored and sent. */
export const maxPhotoSide = 1600;
/** The longest side of the small picture that comes along with a photo. */
export const maxPreviewSide = 240;

const sha256Schema = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const sideSchema = z.int().check(z.gte(1), z.lte(maxPhotoSide));

const placeSchema = z.strictObject({
  latitude: z.number().check(z.gte(-90), z.lte(90)),
  longitude: z.number().check(z.gte(-180), z.lte(180)),
  accuracyM: z.number().check(z.gte(0), z.lte(1_000_000)),
});
export type EvidencePlace = z.infer<typeof placeSchema>;

export const evidenceSchema = z.strictObject({
  subjectKind: z.enum(evidenceSubjects),
  subjectId: uuidSchema,
  /** Of the record that it belongs to: evidence is read with that year. */
  subjectDate: localDateSchema,
  /** Of the bytes, by which they are stored and known. */
  sha256: sha256Schema,
  bytes: z.int().check(z.gte(1), z.lte(100_000_000)),
  type: z.enum(evidenceTypes),
  /** Of a photo; null of a document. */
  size: z.nullable(z.strictObject({ width: sideSchema, height: sideSchema })),
  /** The same photo, small; null of a document. */
  preview: z.nullable(z.strictObject({ sha256: sha256Schema, bytes: z.int().check(z.gte(1), z.lte(100_000_000)) })),
  takenAt: instantSchema,
  /** Only where the person asked for it. */
  place: z.nullable(placeSchema),
  fileName: z.nullable(plainText(120)),
});

/** Bukti dukung: a photo or document that belongs to a record (reference §3.2); its bytes travel apart (SYN-20). */
export type Evidence = z.infer<typeof evidenceSchema>;
