import type { Uuid } from '../../std/uuid.ts';
import { orgChannel } from '../access/channel.ts';
import type { Actor } from '../access/actor.ts';
import { deputy } from '../deputy/deputy.ts';
import { employee } from '../employee/employee.ts';
import { policy } from '../policy/policy.ts';
import { bodiesOf, type Facts, type Lookup } from '../registry/record-kind.ts';
import { mayReview, ratingOrder, reviewerOf, type ReviewOrder } from './may-review.ts';
import type { LocalDate } from '../time/local-date.ts';

/** What `speaksFor` wants to see. */
export function supervisionLookups(employeeId: Uuid, actor: Actor): Lookup[] {
  if (actor.kind !== 'person') return [];
  return [
    { kind: employee.name, id: employeeId },
    { kind: policy.name, channel: orgChannel },
    { kind: deputy.name, about: actor.personId },
  ];
}

/** Whether the actor is who reviews that person's work of a day (REV-1, REV-2, REV-4): the superior, or for a time their deputy. */
export function speaksFor(facts: Facts, employeeId: Uuid, { on, today }: Times): boolean {
  return mayActOn(facts, { employeeId, on }, orderIn(facts, today));
}

/** As `speaksFor` for ratings and what belongs to them, where a deputy must have been named for that too (DEP-4). */
export function ratesFor(facts: Facts, employeeId: Uuid, { on, today }: Times): boolean {
  return mayActOn(facts, { employeeId, on }, ratingOrder(orderIn(facts, today)));
}

interface Times {
  readonly on: LocalDate;
  readonly today: LocalDate;
}

function mayActOn(facts: Facts, { employeeId, on }: { employeeId: Uuid; on: LocalDate }, order: ReviewOrder): boolean {
  const { actor } = facts;
  const person = bodiesOf(facts, employee).find((one) => one.id === employeeId)?.body;
  if (actor.kind !== 'person' || person === undefined) return false;
  return mayReview(actor.personId, { employeeId, employee: person, date: on }, order);
}

function orderIn(facts: Facts, today: LocalDate): ReviewOrder {
  const deputies = bodiesOf(facts, deputy).map((one) => one.body);
  return { policies: policiesIn(facts), deputies, today };
}

/** Who reviews that person's work of a day, null where there is nobody or the facts do not say. */
export function superiorOf(facts: Facts, employeeId: Uuid, date: LocalDate): Uuid | null {
  const person = bodiesOf(facts, employee).find((one) => one.id === employeeId)?.body;
  return person === undefined ? null : reviewerOf({ employeeId, employee: person, date }, policiesIn(facts));
}

function policiesIn(facts: Facts) {
  return bodiesOf(facts, policy).map((one) => one.body);
}
