import type { Nip } from '../../domain/nip/nip.ts';
import { assert } from '../../std/assert.ts';
import type { Uuid } from '../../std/uuid.ts';
import { islandHealthCentre } from './agencies/health-agency.ts';
import { populationAgency } from './agencies/population-agency.ts';
import { personIdOf, type SamplePerson } from './sample-people.ts';

export interface SampleLogin {
  /** Its role's name in Indonesian. */
  readonly role: string;
  readonly nip: Nip;
  readonly personId: Uuid;
}

/** One login for every role that a visitor may want to try. */
export function sampleLogins(people: readonly SamplePerson[]): SampleLogin[] {
  const loginOf = (role: string, person: SamplePerson | undefined): SampleLogin => {
    assert(person, `the sample has a ${role}`);
    return { role, nip: person.employee.nip, personId: person.id };
  };
  const byId = (id: Uuid) => people.find((person) => person.id === id);
  const registration = populationAgency.parts[0];
  assert(registration, 'the population agency has parts');
  return [
    loginOf('Pegawai', byId(personIdOf(registration, 2))),
    loginOf('Atasan', byId(personIdOf(registration, 0))),
    loginOf('Pimpinan', byId(personIdOf(populationAgency, 0))),
    loginOf(
      'Admin',
      people.find((person) => person.roles.includes('admin')),
    ),
    loginOf('Pegawai (WITA)', byId(personIdOf(islandHealthCentre, 2))),
  ];
}
