import * as z from 'zod/mini';
import { zones } from '../domain/time/zone.ts';

export const setupStateSchema = z.object({ needed: z.boolean() });

const code = { code: z.string().check(z.maxLength(64)) };

/** What the first visitor of an empty server may ask for, with the one-time code from the server's console. */
export const setupRequestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sample'), ...code }),
  z.object({
    kind: z.literal('organisation'),
    ...code,
    organisationName: z.string().check(z.minLength(3), z.maxLength(200)),
    unitName: z.string().check(z.minLength(3), z.maxLength(200)),
    zone: z.enum(zones),
    adminName: z.string().check(z.minLength(1), z.maxLength(200)),
    nip: z.string().check(z.maxLength(64)),
    password: z.string().check(z.minLength(10), z.maxLength(1024)),
  }),
]);
export type SetupRequest = z.infer<typeof setupRequestSchema>;
