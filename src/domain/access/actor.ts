import type { Uuid } from '../../std/uuid.ts';

export const roles = ['admin', 'pimpinan'] as const;
/** What a person may do beyond their own work; being a superior follows from the employee records, not from a role. */
export type Role = (typeof roles)[number];

export const rights = ['petugas-skm', 'admin-unit', 'petugas-loket'] as const;
/** What an admin trusts somebody with in their own unit; it moves with them, and ends with their account. */
export type Right = (typeof rights)[number];

/** Who makes a change: a signed-in person, a counter's device, a citizen, or the organisation through its server. */
export type Actor =
  | {
      readonly kind: 'person';
      readonly orgId: Uuid;
      readonly personId: Uuid;
      readonly unitId: Uuid;
      readonly roles: readonly Role[];
    }
  /** SYN-24: a tablet enrolled for the counter of one unit. */
  | { readonly kind: 'counter'; readonly orgId: Uuid; readonly deviceId: Uuid; readonly unitId: Uuid }
  /** A citizen on their own phone, known by nothing but the one response that this opening may write. */
  | { readonly kind: 'visitor'; readonly orgId: Uuid; readonly unitId: Uuid; readonly responseId: Uuid }
  | { readonly kind: 'organisation'; readonly orgId: Uuid };
