import type { EntryLock, Policy } from '../../../domain/policy/policy-body.ts';
import { usualDays } from '../../../domain/policy/policy.ts';
import { wholeNumber, type NumberBounds } from './number-fields.tsx';

/** The numbers of a policy as they are typed. */
export interface PolicyNumbers {
  readonly dailyTargetMinutes: string;
  readonly dailyCapMinutes: string;
  readonly lockDays: string;
  readonly reviewDays: string;
  readonly reportDays: string;
  readonly objectionDays: string;
}

/** The bounds of `policySchema`. */
export const policyBounds: Readonly<Record<keyof PolicyNumbers, NumberBounds>> = {
  dailyTargetMinutes: { least: 0, most: 1440 },
  dailyCapMinutes: { least: 1, most: 1440 },
  lockDays: { least: 0, most: 366 },
  reviewDays: { least: 1, most: 60 },
  reportDays: { least: 1, most: 90 },
  objectionDays: { least: 1, most: 90 },
};

const usualLockDays = 3;

export function typedNumbers(policy: Policy): PolicyNumbers {
  const { entryLock, dailyCapMinutes } = policy;
  const daysOf = (key: keyof typeof usualDays) => String(policy[key] ?? usualDays[key]);
  return {
    dailyTargetMinutes: String(policy.dailyTargetMinutes),
    dailyCapMinutes: dailyCapMinutes ? String(dailyCapMinutes) : '',
    lockDays: String(entryLock.kind === 'days' ? entryLock.days : usualLockDays),
    reviewDays: daysOf('reviewDays'),
    reportDays: daysOf('reportDays'),
    objectionDays: daysOf('objectionDays'),
  };
}

/** The policy as it was typed, null while a number is none or out of its bounds. */
export function policyOf(body: Policy, typed: PolicyNumbers): Policy | null {
  const read = (key: keyof PolicyNumbers) => wholeNumber(typed[key], policyBounds[key]);
  const [dailyTargetMinutes, lockDays] = [read('dailyTargetMinutes'), read('lockDays')];
  const [reviewDays, reportDays, objectionDays] = [read('reviewDays'), read('reportDays'), read('objectionDays')];
  const hasNoCap = typed.dailyCapMinutes.trim() === '';
  const dailyCapMinutes = hasNoCap ? null : read('dailyCapMinutes');
  const isLacking = lockDays === null && body.entryLock.kind === 'days';
  if (dailyTargetMinutes === null || isLacking || (!hasNoCap && dailyCapMinutes === null)) return null;
  if (reviewDays === null || reportDays === null || objectionDays === null) return null;
  const entryLock: EntryLock = body.entryLock.kind === 'days' ? { kind: 'days', days: lockDays! } : body.entryLock;
  return { ...body, dailyTargetMinutes, dailyCapMinutes, entryLock, reviewDays, reportDays, objectionDays };
}
