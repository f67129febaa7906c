import type { EntryLock, Policy } from '../../../domain/policy/policy-body.ts';
import { usualDays } from '../../../domain/policy/policy.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { wholeNumber, type NumberBounds } from './number-fields.tsx';

/** The numbers of a policy as they are typed. */
export interface PolicyNumbers {
  readonly dailyTargetMinutes: string;
  readonly dailyCapMinutes: string;
  readonly lockDays: string;
  readonly reviewDays: string;
  readonly reportDays: string;
  readonly objectionDays: string;
  readonly captureDays: string;
}

/** The bounds of `policySchema`. */
export const policyBounds: Readonly<Record<keyof PolicyNumbers, NumberBounds>> = {
  dailyTargetMinutes: { least: 0, most: 1440 },
  dailyCapMinutes: { least: 1, most: 1440 },
  lockDays: { least: 0, most: 366 },
  reviewDays: { least: 1, most: 60 },
  reportDays: { least: 1, most: 90 },
  objectionDays: { least: 1, most: 90 },
  captureDays: { least: 1, most: 366 },
};

const usualLockDays = 3;

function typedNumbers(policy: Policy): PolicyNumbers {
  const { entryLock, dailyCapMinutes } = policy;
  const daysOf = (key: keyof typeof usualDays) => String(policy[key] ?? usualDays[key]);
  return {
    dailyTargetMinutes: String(policy.dailyTargetMinutes),
    dailyCapMinutes: dailyCapMinutes ? String(dailyCapMinutes) : '',
    lockDays: String(entryLock.kind === 'days' ? entryLock.days : usualLockDays),
    reviewDays: daysOf('reviewDays'),
    reportDays: daysOf('reportDays'),
    objectionDays: daysOf('objectionDays'),
    captureDays: daysOf('captureDays'),
  };
}

/** A policy as it is typed. */
export interface PolicyTyped extends PolicyNumbers {
  readonly unitId: string;
  readonly workWeek: string;
  readonly lockKind: EntryLock['kind'];
  readonly period: 'bulanan' | 'triwulanan';
  readonly reviewer: string;
}

/** The fields of a policy as it stands. */
export function typedPolicy(policy: Policy): PolicyTyped {
  return {
    ...typedNumbers(policy),
    unitId: policy.unitId ?? '',
    workWeek: String(policy.workWeek ?? 5),
    lockKind: policy.entryLock.kind,
    period: policy.period ?? 'bulanan',
    reviewer: policy.fallbackReviewerId ?? '',
  };
}

/** The numbers that are none or out of their bounds. */
export function badNumbers(typed: PolicyTyped): (keyof PolicyNumbers)[] {
  return (Object.keys(policyBounds) as (keyof PolicyNumbers)[]).filter((key) => {
    if (key === 'dailyCapMinutes' && typed[key].trim() === '') return false;
    if (key === 'lockDays' && typed.lockKind !== 'days') return false;
    return wholeNumber(typed[key], policyBounds[key]) === null;
  });
}

/** The policy that the fields spell; `badNumbers` says whether it is one. */
export function policyOf(typed: PolicyTyped): Policy | null {
  const body = {
    unitId: (typed.unitId || null) as Uuid | null,
    workWeek: typed.workWeek === '6' ? (6 as const) : (5 as const),
    entryLock: (typed.lockKind === 'days' ? { kind: 'days', days: 0 } : { kind: typed.lockKind }) as EntryLock,
    period: typed.period,
    fallbackReviewerId: (typed.reviewer || null) as Uuid | null,
  };
  const read = (key: keyof PolicyNumbers) => wholeNumber(typed[key], policyBounds[key]);
  const [dailyTargetMinutes, lockDays] = [read('dailyTargetMinutes'), read('lockDays')];
  const [reviewDays, captureDays] = [read('reviewDays'), read('captureDays')];
  const [reportDays, objectionDays] = [read('reportDays'), read('objectionDays')];
  const hasNoCap = typed.dailyCapMinutes.trim() === '';
  const dailyCapMinutes = hasNoCap ? null : read('dailyCapMinutes');
  const isLacking = lockDays === null && body.entryLock.kind === 'days';
  if (dailyTargetMinutes === null || isLacking || (!hasNoCap && dailyCapMinutes === null)) return null;
  if (reviewDays === null || captureDays === null || reportDays === null || objectionDays === null) return null;
  const entryLock: EntryLock = body.entryLock.kind === 'days' ? { kind: 'days', days: lockDays! } : body.entryLock;
  const days = { reviewDays, captureDays, reportDays, objectionDays };
  return { ...body, dailyTargetMinutes, dailyCapMinutes, entryLock, ...days };
}
