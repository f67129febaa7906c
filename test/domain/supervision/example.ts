import type { Actor } from '../../../src/domain/access/actor.ts';
import { orgChannel } from '../../../src/domain/access/channel.ts';
import type { Employee } from '../../../src/domain/employee/employee-body.ts';
import type { Policy } from '../../../src/domain/policy/policy-body.ts';
import type { FoundRecord, RecordKind } from '../../../src/domain/registry/record-kind.ts';
import type { Instant } from '../../../src/domain/time/instant.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import { verdict } from '../activity/example.ts';

const idOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}` as Uuid;

/** A leader over a superior over an officer and a peer; a stranger elsewhere. */
export const ids = {
  org: idOf(1),
  unit: idOf(2),
  officer: idOf(3),
  superior: idOf(4),
  leader: idOf(5),
  peer: idOf(6),
  stranger: idOf(7),
  subject: idOf(20),
  record: idOf(21),
  other: idOf(22),
  rhk: idOf(23),
};

export type Who = 'officer' | 'superior' | 'leader' | 'peer' | 'stranger' | 'admin' | 'pimpinan';

export function actorOf(who: Who): Extract<Actor, { kind: 'person' }> {
  const roles = who === 'admin' || who === 'pimpinan' ? [who] : [];
  const personId = who === 'admin' || who === 'pimpinan' ? ids.stranger : ids[who];
  return { kind: 'person', orgId: ids.org, personId, unitId: ids.unit, roles };
}

export function found(kind: string, id: Uuid, body: unknown, author: Uuid = ids.org): FoundRecord {
  return { kind, id, author, channel: orgChannel, hash: '', body };
}

export function anEmployee(supervisorId: Uuid | null, different: Partial<Employee> = {}): Employee {
  const nip = '199003152015031002' as Employee['nip'];
  return { name: 'Uji', nip, employment: 'pns', position: '', unitId: ids.unit, supervisorId, ...different };
}

/** Everybody as the organisation published them. */
export const people: readonly FoundRecord[] = [
  found('unit', ids.unit, { name: 'Dinas Uji', parentId: null, zone: 'WIB' }),
  found('employee', ids.leader, anEmployee(null)),
  found('employee', ids.superior, anEmployee(ids.leader)),
  found('employee', ids.officer, anEmployee(ids.superior)),
  found('employee', ids.peer, anEmployee(ids.superior)),
  found('employee', ids.stranger, anEmployee(null)),
];

export function aPolicy(different: Partial<Policy>): FoundRecord {
  const body = { unitId: null, dailyTargetMinutes: 450, entryLock: { kind: 'open' }, ...different };
  return found('policy', idOf(99), body);
}

export interface Asked<Body> {
  readonly body: Body | null;
  readonly previous?: Body | null;
  readonly by: Who;
  /** 08.00 UTC of this day is when it was made. */
  readonly on?: string;
  /** The day of arrival at the server, where the server decides. */
  readonly arrives?: string;
  readonly facts?: readonly FoundRecord[];
}

/** What a kind's rules say of a change, `accept` or the refusal's code and field; only what it looks up is found. */
export function verdictOf<Body>(kind: RecordKind<Body>, asked: Asked<Body>): string {
  const { body, previous = null, by, on = '2026-11-20', arrives = null, facts = people } = asked;
  const actor = actorOf(by);
  const author = kind.author(actor);
  if (author === null) return 'not-writer';
  const capturedAt = `${on}T08:00:00.000Z` as Instant;
  const receivedAt = arrives === null ? null : (`${arrives}T08:00:00.000Z` as Instant);
  const change = { id: ids.record, author, body, previous, capturedAt, receivedAt };
  const wanted = kind.lookups(change, actor);
  const seen = facts.filter((record) =>
    wanted.some((lookup) => {
      if (lookup.kind !== record.kind) return false;
      if ('id' in lookup) return lookup.id === record.id;
      return 'about' in lookup ? aboutOf(record) === lookup.about : record.author === ids.org;
    }),
  );
  return verdict(kind.decide(change, { actor, found: seen }));
}

/** What the record speaks about, as its own shape names it. */
function aboutOf({ body }: FoundRecord): unknown {
  const { about, employeeId, subject, ratedId, deputyId, subjectId } = body as Record<string, unknown>;
  if (typeof subject === 'object' && subject !== null && 'id' in subject && employeeId === undefined) return subject.id;
  return about ?? deputyId ?? subjectId ?? employeeId ?? ratedId;
}
