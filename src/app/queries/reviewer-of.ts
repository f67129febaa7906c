import { employee } from '../../domain/employee/employee.ts';
import { policy } from '../../domain/policy/policy.ts';
import { reviewerOf } from '../../domain/supervision/may-review.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { recordById, recordsOfKind } from '../../device/store/queries.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';

/**
 * Who reviews a person's work of a day (REV-1, REV-4): by name, nobody where there is none or where they no longer work
 * here, and unknown where this device does not hold them, as it does not people of another unit.
 */
export type Reviewer = { readonly kind: 'known'; readonly name: string } | { readonly kind: 'nobody' | 'unknown' };

export async function readReviewer(
  database: DeviceDatabase,
  { personId, date, today }: { personId: Uuid; date: LocalDate; today: LocalDate },
): Promise<Reviewer> {
  const [own, policies] = await Promise.all([
    recordById(database, employee, personId),
    recordsOfKind(database, policy),
  ]);
  if (own === undefined) return { kind: 'unknown' };
  const of = { employeeId: personId, employee: own.body, date };
  const reviewerId = reviewerOf(
    of,
    policies.map(({ body }) => body),
  );
  if (reviewerId === null) return { kind: 'nobody' };
  const reviewer = (await recordById(database, employee, reviewerId))?.body;
  if (reviewer === undefined) return { kind: 'unknown' };
  const hasLeft = reviewer.leftOn !== undefined && reviewer.leftOn <= today;
  return hasLeft ? { kind: 'nobody' } : { kind: 'known', name: reviewer.name };
}
