import { describe, expect, test } from 'vitest';
import { parseNip } from '../../../src/domain/nip/nip.ts';
import { sampleDistrict } from '../../../src/server/sample/sample-district.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import { groupBy, moments, placesOf, recordsOf } from './read-district.ts';

const district = sampleDistrict({ nowMs: moments[0]![1] });
const employees = recordsOf(district, 'employee');

describe('the people of the sample', () => {
  test('have valid NIPs, each their own, that agree with their employment', () => {
    for (const { nip, employment } of employees.map(({ body }) => body)) {
      expect(parseNip(nip, employment)).toMatchObject({ kind: 'ok', facts: { unusuallyYoung: false } });
      expect(parseNip(nip)).toMatchObject({ kind: 'ok', facts: { employment } });
    }
    expect(new Set(employees.map(({ body }) => body.nip)).size).toBe(60);
  });

  test('have names of their own, whose sex is that of the NIP', () => {
    expect(new Set(employees.map(({ body }) => body.name)).size).toBe(60);
    const sexOf = groupBy(employees, ({ body }) => body.name.split(' ').slice(0, -1).join(' '));
    for (const [firstName, bearers] of sexOf) {
      const sexes = new Set(bearers.map(({ body }) => body.nip[14]));
      expect([firstName, sexes.size]).toEqual([firstName, 1]);
    }
  });

  test('are a quarter PPPK, none of whom leads anybody', () => {
    const pppk = employees.filter(({ body }) => body.employment === 'pppk');
    expect(pppk).toHaveLength(15);
    expect(new Set(pppk.map(({ body }) => body.nip.slice(12, 14)))).toEqual(new Set(['21']));
    const superiors = new Set(employees.map(({ body }) => body.supervisorId));
    expect(pppk.filter(({ id }) => superiors.has(id))).toEqual([]);
  });

  test('answer to somebody, up to the heads of the agencies, and never in a circle', () => {
    const superiors = new Map(employees.map(({ id, body }) => [id, body.supervisorId]));
    const heads = [...superiors].filter(([, superior]) => superior === null).map(([id]) => id);
    expect(heads).toHaveLength(3);
    for (const id of superiors.keys()) expect(heads).toContain(topOf(id, superiors));
  });

  test('work five to a unit, under its head or that of the agency', () => {
    const places = placesOf(district);
    const units = groupBy(employees, ({ body }) => body.unitId);
    expect([...units.values()].map((members) => members.length)).toEqual(Array.from({ length: 12 }, () => 5));
    for (const { body } of employees) {
      const superiorsUnit = body.supervisorId && places.get(body.supervisorId)!.unitId;
      const parent = recordsOf(district, 'unit').find((unit) => unit.id === body.unitId)!.body.parentId;
      expect([body.unitId, parent]).toContain(superiorsUnit ?? parent);
    }
  });

  test('each have an account, three as pimpinan and one as admin', () => {
    expect(district.people.map(({ personId, nip }) => [personId, nip])).toEqual(
      employees.map(({ id, body }) => [id, body.nip]),
    );
    expect(district.people.flatMap(({ roles }) => roles).sort()).toEqual(['admin', 'pimpinan', 'pimpinan', 'pimpinan']);
  });
});

describe('the printed logins', () => {
  const loginOf = (role: string) => district.logins.find((one) => one.role === role)!;
  const employeeOf = (role: string) => employees.find(({ id }) => id === loginOf(role).personId)!.body;
  const rolesOf = (role: string) => district.people.find(({ personId }) => personId === loginOf(role).personId)!.roles;

  test('are one for each role, and belong to accounts', () => {
    const roles = ['Pegawai', 'Atasan', 'Pimpinan', 'Admin', 'Pegawai (WITA)'];
    expect(district.logins.map(({ role }) => role)).toEqual(roles);
    for (const { nip, personId } of district.logins) {
      expect(district.people.find((person) => person.personId === personId)?.nip).toBe(nip);
    }
  });

  test('show what they promise', () => {
    expect(employeeOf('Pegawai').supervisorId).toBe(loginOf('Atasan').personId);
    expect(employeeOf('Atasan').supervisorId).toBe(loginOf('Pimpinan').personId);
    expect(['Pegawai', 'Atasan', 'Pimpinan', 'Admin'].map(rolesOf)).toEqual([[], [], ['pimpinan'], ['admin']]);
    expect(placesOf(district).get(loginOf('Pegawai').personId)?.zone).toBe('WIB');
    expect(placesOf(district).get(loginOf('Pegawai (WITA)').personId)?.zone).toBe('WITA');
  });

  test('stay the same at any time, since they are written down', () => {
    const later = sampleDistrict({ nowMs: Date.parse('2031-05-05T05:00:00.000Z') });
    expect(later.logins).toEqual(district.logins);
    expect(later.people).toEqual(district.people);
  });
});

/** The end of the chain of superiors, or null where it runs in a circle. */
function topOf(id: Uuid, superiors: ReadonlyMap<Uuid, Uuid | null>): Uuid | null {
  const seen = new Set<Uuid>();
  for (let at: Uuid = id; !seen.has(at);) {
    seen.add(at);
    const superior = superiors.get(at)!;
    if (superior === null) return at;
    at = superior;
  }
  return null;
}
