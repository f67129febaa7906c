import type { Uuid } from '../../std/uuid.ts';
import type { RecordShape } from '../registry/record-kind.ts';
import type { Policy } from './policy-body.ts';

export const policy: RecordShape<Policy> = {
  name: 'policy',
  version: 1,
  upcast: (body) => body,
  order: (body) => body.unitId ?? '',
};

/** POL-2: 7 h 30 a day (Perpres 21/2023), and no lock, until the organisation publishes its own policy. */
export const defaultPolicy: Policy = { unitId: null, dailyTargetMinutes: 450, entryLock: { kind: 'open' } };

/** POL-1: the unit's own policy, else the organisation's, else the default. */
export function policyFor(unitId: Uuid, policies: readonly Policy[]): Policy {
  const own = policies.find((one) => one.unitId === unitId);
  return own ?? policies.find((one) => one.unitId === null) ?? defaultPolicy;
}

/** What an organisation may say in days, and what holds where it says nothing (reference §3.4, §2.6). */
export const usualDays = { reviewDays: 3, reportDays: 5, objectionDays: 14, captureDays: 30 } as const;
