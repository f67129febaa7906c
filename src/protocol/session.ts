import * as z from 'zod/mini';
import { roles } from '../domain/access/actor.ts';
import { uuidSchema } from '../domain/registry/uuid-schema.ts';

export const signInRequestSchema = z.object({
  nip: z.string().check(z.maxLength(64)),
  password: z.string().check(z.minLength(1), z.maxLength(1024)),
  device: uuidSchema,
  /** The second step, or a recovery code; asked for by `otp-needed`. */
  otp: z.optional(z.string().check(z.maxLength(32))),
});
export type SignInRequest = z.infer<typeof signInRequestSchema>;

export const shortestPassword = 10;

/** The first sign-in: the one-time code that was handed over, and the password that the person chooses. */
export const firstSignInRequestSchema = z.object({
  nip: z.string().check(z.maxLength(64)),
  code: z.string().check(z.minLength(1), z.maxLength(64)),
  password: z.string().check(z.minLength(shortestPassword), z.maxLength(1024)),
  device: uuidSchema,
});
export type FirstSignInRequest = z.infer<typeof firstSignInRequestSchema>;

/** Who has signed in, as the device needs it to open offline. */
export const sessionSchema = z.object({
  orgId: uuidSchema,
  personId: uuidSchema,
  name: z.string(),
  nip: z.string(),
  unitId: uuidSchema,
  roles: z.array(z.enum(roles)),
  /** Left out by servers and devices that know none; names that are not known here are left alone. */
  rights: z.optional(z.array(z.string())),
});
export type Session = z.infer<typeof sessionSchema>;
