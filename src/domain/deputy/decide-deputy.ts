import { employee } from '../employee/employee.ts';
import { accept, firstRefusal, refuse, type Decision } from '../refusal/refusal.ts';
import { bodiesOf, type Change, type Facts } from '../registry/record-kind.ts';
import { addDays } from '../time/local-date.ts';
import type { Deputy } from './deputy-body.ts';

const mostDays = 366;

/** Every rule that refuses a deputy. */
export function decideDeputy({ body, author }: Change<Deputy>, { actor, found }: Facts): Decision {
  if (actor.kind === 'organisation') return accept;
  if (actor.kind !== 'person' || author !== actor.personId) return refuse('not-writer');
  if (body === null) return accept;
  return firstRefusal(
    () => forOneself(body, actor.personId),
    () => isAPeriod(body),
    () => isSomebodyElse(body, { actor, found }),
  );
}

/** DEP-1: a superior names a deputy for oneself; for others only the organisation does. */
function forOneself({ superiorId }: Deputy, personId: string): Decision {
  return superiorId === personId ? accept : refuse('not-writer');
}

/** DEP-2: the last day is not before the first, and within a year of it. */
function isAPeriod({ from, to }: Deputy): Decision {
  if (to < from) return refuse('period-reversed', 'to');
  return to <= addDays(from, mostDays) ? accept : refuse('period-too-long', 'to');
}

/** DEP-3: the deputy is another employee. */
function isSomebodyElse({ superiorId, deputyId }: Deputy, facts: Facts): Decision {
  const known = bodiesOf(facts, employee).some((one) => one.id === deputyId);
  return known && deputyId !== superiorId ? accept : refuse('deputy-unknown', 'deputyId');
}
