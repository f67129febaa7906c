import type { Actor } from '../../../src/domain/access/actor.ts';
import { orgChannel, personChannel, unitChannel } from '../../../src/domain/access/channel.ts';
import type { Deputy } from '../../../src/domain/deputy/deputy-body.ts';
import type { Employee } from '../../../src/domain/employee/employee-body.ts';
import type { Policy } from '../../../src/domain/policy/policy-body.ts';
import type { FoundRecord } from '../../../src/domain/registry/record-kind.ts';
import type { Review } from '../../../src/domain/review/review-body.ts';
import { reviewKind } from '../../../src/domain/review/review-kind.ts';
import type { Instant } from '../../../src/domain/time/instant.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import { anActivity, author, ids as common, verdict } from '../activity/example.ts';

const idOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}` as Uuid;

export const ids = {
  ...common,
  superior: idOf(20),
  past: idOf(21),
  deputy: idOf(22),
  fallback: idOf(23),
  verdict: idOf(24),
};
export const hash = 'a'.repeat(64);
export const otherHash = 'b'.repeat(64);

export function personOf(personId: Uuid): Actor {
  return { ...author, personId };
}

export function anEmployee(different: Partial<Employee> = {}): Employee {
  return {
    name: 'Pegawai Uji',
    nip: '199003152015031002' as Employee['nip'],
    employment: 'pns',
    position: 'Pengelola layanan',
    unitId: ids.unit,
    supervisorId: ids.superior,
    ...different,
  };
}

/** The superior's approval of the author's entry of 20 November 2026. */
export function aReview(different: Partial<Review> = {}): Review {
  return {
    subjectKind: 'activity',
    subjectId: ids.entry,
    subjectHash: hash,
    employeeId: ids.author,
    date: '2026-11-20' as LocalDate,
    verdict: { kind: 'disetujui' },
    ...different,
  };
}

export interface ReviewSituation {
  readonly body: Review | null;
  readonly previous: Review | null;
  readonly by: Uuid;
  readonly actor: Actor;
  readonly employee: Employee;
  readonly policies: readonly Policy[];
  readonly deputies: readonly Deputy[];
  readonly subject: Partial<FoundRecord> | null;
  readonly capturedAt: string;
}

/** The code of what the rules say of a verdict given on 21 November 2026, with what the test wants to be different. */
export function verdictOnReview(different: Partial<ReviewSituation> = {}): string {
  const by = different.by ?? ids.superior;
  const situation: ReviewSituation = {
    body: aReview(),
    previous: null,
    by,
    actor: personOf(by),
    employee: anEmployee(),
    policies: [],
    deputies: [],
    subject: {},
    capturedAt: '2026-11-21T03:00:00.000Z',
    ...different,
  };
  const { body, previous, actor } = situation;
  const capturedAt = situation.capturedAt as Instant;
  const change = { id: ids.verdict, author: by, body, previous, capturedAt, receivedAt: null };
  return verdict(reviewKind.decide(change, { actor, found: foundIn(situation) }));
}

function foundIn({ employee, policies, deputies, subject }: ReviewSituation): FoundRecord[] {
  const published = { author: ids.org, hash: '', channel: orgChannel };
  return [
    { ...published, kind: 'employee', id: ids.author, channel: unitChannel(ids.unit), body: employee },
    { ...published, kind: 'unit', id: ids.unit, body: { name: 'Dinas Uji', parentId: null, zone: 'WIB' } },
    ...policies.map((body, index) => ({ ...published, kind: 'policy', id: idOf(100 + index), body })),
    ...deputies.map((body, index) => ({ ...published, kind: 'deputy', id: idOf(200 + index), body })),
    ...(subject === null
      ? []
      : [
          {
            kind: 'activity',
            id: ids.entry,
            author: ids.author,
            channel: personChannel(ids.author, 2026),
            hash,
            body: anActivity(),
            ...subject,
          },
        ]),
  ];
}
