import { policyFor } from '../../../src/domain/policy/policy.ts';
import type { Nip } from '../../../src/domain/nip/nip.ts';
import { sampleDistrict, samplePassword } from '../../../src/server/sample/sample-district.ts';
import type { Uuid } from '../../../src/std/uuid.ts';

const { logins, records } = sampleDistrict({ nowMs: Date.now() });

const employees = new Map(
  records.flatMap((record) => (record.kind === 'employee' ? [[record.id, record.body] as const] : [])),
);
const policies = records.flatMap((record) => (record.kind === 'policy' ? [record.body] : []));
const zones = new Map(records.flatMap((record) => (record.kind === 'unit' ? [[record.id, record.body]] : [])));

/** Somebody of the sample district. */
export interface Person {
  readonly id: Uuid;
  readonly nip: Nip;
  readonly name: string;
  readonly superiorNip: Nip;
}

/** The sample district's logins by role. */
export function nipOf(role: 'Pegawai' | 'Atasan' | 'Pimpinan' | 'Admin' | 'Pegawai (WITA)'): string {
  const login = logins.find((one) => one.role === role);
  if (!login) throw new Error(`the sample has no login ${role}`);
  return login.nip;
}

/** Everybody without a role whose workplace is in WIB and whose day stays open three days, as the organisation's policy has it. */
const plain = [...employees].flatMap(([id, { nip, name, supervisorId, unitId }]) => {
  const superior = supervisorId && employees.get(supervisorId);
  const isPlain =
    !logins.some((login) => login.nip === nip) &&
    policyFor(unitId, policies).entryLock.kind === 'days' &&
    zones.get(unitId)?.zone === 'WIB';
  return isPlain && superior ? [{ id, nip, name, superiorNip: superior.nip }] : [];
});

const supervises = ({ id }: Person) => [...employees.values()].some((one) => one.supervisorId === id);

/** Those of them who supervise nobody, and those who do. */
export const staff: readonly Person[] = plain.filter((one) => !supervises(one));
export const superiors: readonly Person[] = plain.filter(supervises);

export { samplePassword };

/** Where somebody of the sample works, and for whom. */
export function postOf(nip: string): { unitId: Uuid; unitName: string; superiorNip: Nip } {
  const found = [...employees.values()].find((one) => one.nip === nip);
  const superior = found?.supervisorId && employees.get(found.supervisorId);
  if (!found || !superior) throw new Error(`the sample has nobody with a superior under ${nip}`);
  return { unitId: found.unitId, unitName: zones.get(found.unitId)!.name, superiorNip: superior.nip };
}
