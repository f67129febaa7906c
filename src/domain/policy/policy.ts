import * as z from 'zod/mini';
import type { Uuid } from '../../std/uuid.ts';
import { orgChannel } from '../access/channel.ts';
import { publishedKind } from '../registry/published-kind.ts';
import { uuidSchema } from '../registry/uuid-schema.ts';

const entryLockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('same-day') }),
  z.strictObject({ kind: z.literal('days'), days: z.int().check(z.gte(0), z.lte(366)) }),
  z.strictObject({ kind: z.literal('open') }),
]);

/** Until when an entry may be made or changed: its own day, some days after it, or any time. */
export type EntryLock = z.infer<typeof entryLockSchema>;

export const policySchema = z.strictObject({
  /** The unit this policy is for, null for the whole organisation. */
  unitId: z.nullable(uuidSchema),
  dailyTargetMinutes: z.int().check(z.gte(0), z.lte(1440)),
  entryLock: entryLockSchema,
});

/** What reference §3.4 leaves to each organisation and unit. */
export type Policy = z.infer<typeof policySchema>;

export const policy = publishedKind({
  name: 'policy',
  version: 1,
  schema: policySchema,
  depth: 1,
  channel: () => orgChannel,
  order: (body) => body.unitId ?? '',
});

/** POL-2: 7 h 30 a day (Perpres 21/2023), and no lock, until the organisation publishes its own policy. */
export const defaultPolicy: Policy = { unitId: null, dailyTargetMinutes: 450, entryLock: { kind: 'open' } };

/** POL-1: the unit's own policy, else the organisation's, else the default. */
export function policyFor(unitId: Uuid, policies: readonly Policy[]): Policy {
  const own = policies.find((one) => one.unitId === unitId);
  return own ?? policies.find((one) => one.unitId === null) ?? defaultPolicy;
}
