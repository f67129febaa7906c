import type { Uuid } from '../../std/uuid.ts';

export const roles = ['admin', 'pimpinan'] as const;
/** What a person may do beyond their own work; being a superior follows from the employee records, not from a role. */
export type Role = (typeof roles)[number];

/** Who makes a change: a signed-in person, or the organisation itself through its server. */
export type Actor =
  | {
      readonly kind: 'person';
      readonly orgId: Uuid;
      readonly personId: Uuid;
      readonly unitId: Uuid;
      readonly roles: readonly Role[];
    }
  | { readonly kind: 'organisation'; readonly orgId: Uuid };
