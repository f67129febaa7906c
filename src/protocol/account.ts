import * as z from 'zod/mini';
import { uuidSchema } from '../domain/registry/uuid-schema.ts';
import { sessionSchema } from './session.ts';
import { instantSchema } from './stored-record.ts';

const password = z.string().check(z.minLength(1), z.maxLength(1024));
const otp = z.string().check(z.minLength(1), z.maxLength(32));

/** GET /api/account: the own account as it stands at the server. */
export const accountSchema = z.object({
  session: sessionSchema,
  /** Where the person is signed in, this device first. */
  devices: z.array(
    z.object({
      deviceId: uuidSchema,
      since: instantSchema,
      lastSeenAt: instantSchema,
      here: z.boolean(),
      /** What the device said of itself last; null where it never did. */
      waiting: z.nullable(z.int()),
      appVersion: z.nullable(z.string()),
    }),
  ),
  totp: z.object({
    on: z.boolean(),
    /** Whether it may be turned on: for whom it matters most. */
    offered: z.boolean(),
    recoveryLeft: z.int(),
  }),
  /** Records of one's own that an admin has brought out of a backup, the newest first. */
  brought: z.optional(z.array(z.object({ at: instantSchema, by: z.nullable(z.string()), count: z.int() }))),
});
export type Account = z.infer<typeof accountSchema>;

/** PUT /api/account/password. Sessions on other devices end. */
export const passwordChangeSchema = z.object({ old: password, new: password });
export type PasswordChange = z.infer<typeof passwordChangeSchema>;

/** POST /api/account/totp: begins, and gives what an authenticator app reads. */
export const totpBeginSchema = z.object({ password });
export const totpBegunSchema = z.object({ secret: z.string(), uri: z.string() });
export type TotpBegun = z.infer<typeof totpBegunSchema>;

/** PUT /api/account/totp: a code shows that the app has it; the recovery codes are told once. */
export const totpConfirmSchema = z.object({ code: otp });
export const totpConfirmedSchema = z.object({ recoveryCodes: z.array(z.string()) });

/** POST /api/account/totp/off. */
export const totpOffSchema = z.object({ password, code: otp });
export type TotpOff = z.infer<typeof totpOffSchema>;
