import type { Actor } from '../access/actor.ts';
import type { Uuid } from '../../std/uuid.ts';

type Person = Extract<Actor, { kind: 'person' }>;

/** SKM-18: admins and pimpinan read the report of every unit and of all together, everybody else that of the own unit. */
export function mayReadReport({ roles, unitId }: Person, ofUnit: Uuid | null): boolean {
  return readsEveryUnit({ roles }) || ofUnit === unitId;
}

/** SKM-18: who reads every unit works in none of them; people of a unit would know a citizen by the hour (SKM-26). */
export function readsEveryUnit({ roles }: Pick<Person, 'roles'>): boolean {
  return roles.includes('admin') || roles.includes('pimpinan');
}

/** SKM-20: the follow-up and the public page belong to the unit's people and to admins. */
export function mayEditFollowUp({ roles, unitId }: Person, ofUnit: Uuid): boolean {
  return roles.includes('admin') || ofUnit === unitId;
}

/** SKM-21: nobody of the unit that is judged takes a questionnaire out, brings old ones in or changes the questions. */
export function mayManageSurvey({ roles }: Person): boolean {
  return roles.includes('admin');
}
