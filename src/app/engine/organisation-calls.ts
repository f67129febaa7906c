import type { Right, Role } from '../../domain/access/actor.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import {
  issuedCodesSchema,
  madeSchema,
  movedSchema,
  peopleListSchema,
  succeededSchema,
  personDetailSchema,
  structureSchema,
  type IssuedCodes,
  type PeopleList,
  type PeopleQuery,
  type PersonDetail,
  type RecordEdit,
  type Structure,
} from '../../protocol/organisation.ts';
import type { Uuid } from '../../std/uuid.ts';
import { call, type CallResult } from './server-calls.ts';

const base = '/api/organisation';
const nothing = () => true as const;

export function callStructure(): Promise<CallResult<Structure>> {
  return call('GET', base, undefined, (answer) => structureSchema.safeParse(answer).data ?? null);
}

export function callPeople(query: PeopleQuery): Promise<CallResult<PeopleList>> {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== ''));
  return call('POST', `${base}/people/search`, given, (answer) => peopleListSchema.safeParse(answer).data ?? null);
}

export function callPerson(person: Uuid): Promise<CallResult<PersonDetail>> {
  return call(
    'GET',
    `${base}/people/${person}`,
    undefined,
    (answer) => personDetailSchema.safeParse(answer).data ?? null,
  );
}

export interface PersonForm {
  readonly name: string;
  readonly nip: string;
  readonly employment: 'pns' | 'pppk';
  readonly position: string;
}

export interface PostForm {
  readonly unitId: Uuid;
  readonly supervisorId: Uuid | null;
}

export function callAddPerson(person: PersonForm & PostForm): Promise<CallResult<{ id: Uuid }>> {
  return call('POST', `${base}/people`, person, (answer) => madeSchema.safeParse(answer).data ?? null);
}

export function callChangePerson(id: Uuid, person: PersonForm & { baseRev: number }): Promise<CallResult<true>> {
  return call('PUT', `${base}/people/${id}`, person, nothing);
}

export function callMove(
  id: Uuid,
  move: PostForm & { from: LocalDate },
): Promise<CallResult<{ outcome: 'moved' | 'planned' }>> {
  return call('POST', `${base}/people/${id}/moves`, move, (answer) => movedSchema.safeParse(answer).data ?? null);
}

/** Another superior for all whom somebody supervises; gives how many. */
export function callSucceed(
  id: Uuid,
  succession: { readonly supervisorId: Uuid; readonly from: LocalDate },
): Promise<CallResult<{ people: number }>> {
  const read = (answer: unknown) => succeededSchema.safeParse(answer).data ?? null;
  return call('POST', `${base}/people/${id}/succession`, succession, read);
}

export function callCancelMove(move: Uuid): Promise<CallResult<true>> {
  return call('DELETE', `${base}/moves/${move}`, undefined, nothing);
}

export function callRoles(
  id: Uuid,
  given: { readonly roles: readonly Role[]; readonly rights: readonly Right[] },
): Promise<CallResult<true>> {
  return call('PUT', `${base}/people/${id}/roles`, given, nothing);
}

export function callLeaving(id: Uuid, leftOn: LocalDate): Promise<CallResult<true>> {
  return call('PUT', `${base}/people/${id}/leaving`, { leftOn }, nothing);
}

export function callReturn(id: Uuid): Promise<CallResult<true>> {
  return call('DELETE', `${base}/people/${id}/leaving`, undefined, nothing);
}

/** One-time codes: for one person, or for all who wait, of one unit or everywhere. */
export function callIssueCodes(receivers: { person?: Uuid; unit?: Uuid }): Promise<CallResult<IssuedCodes>> {
  return call('POST', `${base}/codes`, receivers, (answer) => issuedCodesSchema.safeParse(answer).data ?? null);
}

export function callEditRecord(edit: RecordEdit): Promise<CallResult<{ id: Uuid }>> {
  return call('PUT', `${base}/records`, edit, (answer) => madeSchema.safeParse(answer).data ?? null);
}
