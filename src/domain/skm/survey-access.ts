import type { Right, Role } from '../access/actor.ts';
import type { Uuid } from '../../std/uuid.ts';

/** Who asks, as far as it matters here. */
export interface SurveyPerson {
  readonly roles: readonly Role[];
  readonly rights: readonly Right[];
  readonly unitId: Uuid;
  /** The own unit, and for who has a right there all below it. */
  readonly within: ReadonlySet<Uuid>;
}

/**
 * SKM-18: admins and pimpinan read the report of every unit and of all together, a petugas SKM those of the own unit and
 * below, everybody else that of the own unit.
 */
export function mayReadReport(person: SurveyPerson, ofUnit: Uuid | null): boolean {
  const { roles, unitId } = person;
  if (roles.includes('admin') || roles.includes('pimpinan')) return true;
  return ofUnit !== null && (ofUnit === unitId || mayRunSurvey(person, ofUnit));
}

/**
 * SKM-20: the follow-up, the public page, what each respondent answered and which questionnaires count are the business of
 * admins and, in the own unit and below, of a petugas SKM.
 */
export function mayRunSurvey({ roles, rights, within }: SurveyPerson, ofUnit: Uuid | null): boolean {
  return roles.includes('admin') || (ofUnit !== null && rights.includes('petugas-skm') && within.has(ofUnit));
}

/** SKM-21: only an admin brings old questionnaires in and changes the questions. */
export function mayManageSurvey({ roles }: Pick<SurveyPerson, 'roles'>): boolean {
  return roles.includes('admin');
}
