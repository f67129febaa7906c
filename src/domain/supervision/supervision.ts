import type { Uuid } from '../../std/uuid.ts';
import { orgChannel } from '../access/channel.ts';
import type { Employee } from '../employee/employee-body.ts';
import { employee } from '../employee/employee.ts';
import { postOn } from '../employee/post-on.ts';
import { policy, policyFor } from '../policy/policy.ts';
import { bodiesOf, type Facts, type Lookup } from '../registry/record-kind.ts';
import type { LocalDate } from '../time/local-date.ts';

/** What `isSuperior` wants to see. */
export function supervisionLookups(employeeId: Uuid): Lookup[] {
  return [
    { kind: employee.name, id: employeeId },
    { kind: policy.name, channel: orgChannel },
  ];
}

/**
 * SUP-1: who speaks for a person's work of a day is the superior of that day; for who had none, the reviewer that the
 * policy names; never the person themself (reference §2.6, §9.12, §9.13).
 */
export function isSuperior(facts: Facts, employeeId: Uuid, date: LocalDate): boolean {
  const { actor } = facts;
  return (
    actor.kind === 'person' && superiorOf(facts, employeeId, date) === actor.personId && actor.personId !== employeeId
  );
}

/** The superior of a day as the facts know it, null where there is none. */
export function superiorOf(facts: Facts, employeeId: Uuid, date: LocalDate): Uuid | null {
  const found = bodiesOf(facts, employee).find((one) => one.id === employeeId)?.body;
  if (found === undefined) return null;
  const post = postOn(found, date);
  return post.supervisorId ?? fallbackIn(facts, post.unitId);
}

function fallbackIn(facts: Facts, unitId: Employee['unitId']): Uuid | null {
  const policies = bodiesOf(facts, policy).map((one) => one.body);
  return policyFor(unitId, policies).fallbackReviewerId ?? null;
}
