import { deputy } from '../../domain/deputy/deputy.ts';
import { employee } from '../../domain/employee/employee.ts';
import type { Employee } from '../../domain/employee/employee-body.ts';
import { policy } from '../../domain/policy/policy.ts';
import { policyFor } from '../../domain/policy/policy.ts';
import { mayReview, ratingOrder, type ReviewOrder } from '../../domain/supervision/may-review.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { recordsOfKind, type RowOf } from '../../device/store/queries.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';

export interface OwnReviews {
  readonly order: ReviewOrder;
  /** Whose work this person may have to review, of some day or other; which days, `mayReview` says. */
  readonly people: readonly RowOf<Employee>[];
  /** Everybody whose verdict may stand on that work. */
  readonly reviewers: readonly Uuid[];
}

type Asked = { readonly personId: Uuid; readonly today: LocalDate };

/** Whose work of today this person reviews: as superior, as deputy for a time, or by policy. */
export function readTeamRows(database: DeviceDatabase, asked: Asked): Promise<RowOf<Employee>[]> {
  return rowsUnder(database, asked, (order) => order);
}

/** Whose work of today this person also rates: a deputy who was named for reviewing alone does not (DEP-4). */
export function readRatedRows(database: DeviceDatabase, asked: Asked): Promise<RowOf<Employee>[]> {
  return rowsUnder(database, asked, ratingOrder);
}

async function rowsUnder(
  database: DeviceDatabase,
  asked: Asked,
  of: (order: ReviewOrder) => ReviewOrder,
): Promise<RowOf<Employee>[]> {
  const { order, people } = await readOwnReviews(database, asked);
  const work = (one: RowOf<Employee>) => ({ employeeId: one.id, employee: one.body, date: asked.today });
  return people.filter((one) => mayReview(asked.personId, work(one), of(order)));
}

/** Whether this person, in whose team that one is today, also rates them; true where they are in no team of today. */
export async function ratesToday(
  database: DeviceDatabase,
  { personId, today }: { personId: Uuid; today: LocalDate | undefined },
  employeeId: Uuid,
): Promise<boolean> {
  if (today === undefined) return true;
  const isOf = (rows: readonly RowOf<Employee>[]) => rows.some((one) => one.id === employeeId);
  const asked = { personId, today };
  return isOf(await readRatedRows(database, asked)) || !isOf(await readTeamRows(database, asked));
}

/** Whom a person reviews as superior, as deputy for a time, or by policy, as far as this device knows. */
export async function readOwnReviews(
  database: DeviceDatabase,
  { personId, today }: { personId: Uuid; today: LocalDate },
): Promise<OwnReviews> {
  const [people, policyRows, deputyRows] = await Promise.all([
    recordsOfKind(database, employee),
    recordsOfKind(database, policy),
    recordsOfKind(database, deputy),
  ]);
  const policies = policyRows.map((one) => one.body);
  const deputies = deputyRows.map((one) => one.body);
  const standsInFor = deputies.filter((one) => one.deputyId === personId && one.from <= today && today <= one.to);
  const places = new Set([personId, ...standsInFor.map((one) => one.superiorId)]);
  const isOurs = ({ id, body }: RowOf<Employee>) =>
    id !== personId &&
    [body, ...(body.history ?? [])].some(({ supervisorId, unitId }) =>
      places.has(supervisorId ?? policyFor(unitId, policies).fallbackReviewerId ?? id),
    );
  const standIns = deputies.filter((one) => places.has(one.superiorId)).map((one) => one.deputyId);
  return {
    order: { policies, deputies, today },
    people: people.filter(isOurs),
    reviewers: [...new Set([...places, ...standIns])],
  };
}
