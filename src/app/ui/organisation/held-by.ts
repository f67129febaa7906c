import { rights, type Right, type Role } from '../../../domain/access/actor.ts';
import type { PersonRow } from '../../../protocol/organisation.ts';

/** Somebody's roles and rights, as far as this version knows them. */
export function heldBy(person: Pick<PersonRow, 'roles' | 'rights'>): readonly (Role | Right)[] {
  return [...person.roles, ...rights.filter((right) => person.rights?.includes(right))];
}
