import type { Role } from '../../domain/access/actor.ts';
import type { Employee } from '../../domain/employee/employee-body.ts';
import type { Employment, Nip } from '../../domain/nip/nip.ts';
import type { Uuid } from '../../std/uuid.ts';
import { sampleId } from './sample-id.ts';
import { drawName } from './drawing/draw-name.ts';
import { drawNip } from './drawing/draw-nip.ts';
import type { SampleAgency, SampleUnit } from './agencies/sample-unit.ts';
import { seededRandom, type SeededRandom } from './drawing/seeded-random.ts';

/** Who looks after accounts. */
const adminPosition = 'Analis SDM Aparatur Ahli Pertama';

export interface SamplePerson {
  readonly id: Uuid;
  readonly unit: SampleUnit;
  readonly isHead: boolean;
  readonly roles: readonly Role[];
  readonly employee: Employee;
}

interface Post {
  readonly id: Uuid;
  readonly unit: SampleUnit;
  readonly position: string;
  readonly supervisorId: Uuid | null;
  readonly isHead: boolean;
}

interface Taken {
  readonly names: Set<string>;
  readonly nips: Set<Nip>;
}

/** The id of the unit's head (0) or of one of its staff (from 1). */
export function personIdOf(unit: SampleUnit, index: number): Uuid {
  return sampleId(`person/${unit.name}/${index}`);
}

/** Everybody who works in the sample. Nobody depends on the time, so that the printed logins stay true. */
export function samplePeople(agencies: readonly SampleAgency[]): SamplePerson[] {
  const random = seededRandom('people');
  const taken = { names: new Set<string>(), nips: new Set<Nip>() };
  const posts = agencies.flatMap(postsOf);
  const leaders = new Set(posts.map((post) => post.supervisorId));
  // Every third of those who lead nobody is a PPPK, which is a quarter of all.
  const contracted = new Set(posts.filter((post) => !leaders.has(post.id)).filter((_, index) => index % 3 === 2));
  return posts.map((post) => personAt(post, contracted.has(post) ? 'pppk' : 'pns', random, taken));
}

/** The head, the secretary whom the office's own staff answer to, then each part under its own head. */
function postsOf(agency: SampleAgency): Post[] {
  const [headId, secretaryId] = [personIdOf(agency, 0), personIdOf(agency, 1)];
  return [
    ...postsIn(agency, { headsSupervisor: null, staffsSupervisor: (index) => (index === 1 ? headId : secretaryId) }),
    ...agency.parts.flatMap((unit) =>
      postsIn(unit, { headsSupervisor: headId, staffsSupervisor: () => personIdOf(unit, 0) }),
    ),
  ];
}

function postsIn(
  unit: SampleUnit,
  { headsSupervisor, staffsSupervisor }: { headsSupervisor: Uuid | null; staffsSupervisor: (index: number) => Uuid },
): Post[] {
  return [unit.head, ...unit.staff].map((position, index) => ({
    id: personIdOf(unit, index),
    unit,
    position,
    supervisorId: index === 0 ? headsSupervisor : staffsSupervisor(index),
    isHead: index === 0,
  }));
}

function personAt(post: Post, employment: Employment, random: SeededRandom, taken: Taken): SamplePerson {
  const { id, unit, position, supervisorId, isHead } = post;
  const sex = random.chance(0.5) ? 'L' : 'P';
  const name = drawName(random, { region: random.pick(unit.regions), sex, taken: taken.names });
  const [bornFrom, bornTo] = isHead ? [1968, 1982] : [1976, 1996];
  const nip = drawNip(random, { sex, employment, bornFrom, bornTo, taken: taken.nips });
  taken.names.add(name);
  taken.nips.add(nip);
  return {
    id,
    unit,
    isHead,
    roles: rolesAt(post),
    employee: { name, nip, employment, position, unitId: unitIdOf(unit), supervisorId },
  };
}

/** Heads of agencies are pimpinan; every other superior is one by the employee records alone. */
function rolesAt({ position, supervisorId }: Post): Role[] {
  if (supervisorId === null) return ['pimpinan'];
  return position === adminPosition ? ['admin'] : [];
}

/** The id of the unit's own record. */
export function unitIdOf(unit: SampleUnit): Uuid {
  return sampleId(`unit/${unit.name}`);
}
