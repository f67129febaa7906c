import type { Actor } from '../../../src/domain/access/actor.ts';
import { orgChannel, personChannel } from '../../../src/domain/access/channel.ts';
import { activityKind } from '../../../src/domain/activity/activity-kind.ts';
import type { Activity } from '../../../src/domain/activity/activity-body.ts';
import type { EntryLock, Policy } from '../../../src/domain/policy/policy-body.ts';
import type { Decision } from '../../../src/domain/refusal/refusal.ts';
import type { FoundRecord } from '../../../src/domain/registry/record-kind.ts';
import type { Instant } from '../../../src/domain/time/instant.ts';
import type { LocalDate, TimeOfDay } from '../../../src/domain/time/local-date.ts';
import type { Zone } from '../../../src/domain/time/zone.ts';
import type { WorkPlan } from '../../../src/domain/work-plan/work-plan-body.ts';
import type { Uuid } from '../../../src/std/uuid.ts';

const idOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}` as Uuid;

export const ids = { org: idOf(1), unit: idOf(2), author: idOf(3), other: idOf(4), rhk: idOf(5), entry: idOf(6) };

export const author = {
  kind: 'person',
  orgId: ids.org,
  personId: ids.author,
  unitId: ids.unit,
  roles: [],
} as const satisfies Actor;

/** A valid entry of 20 November 2026, with what the test wants to be different. */
export function anActivity(different: Partial<Activity> = {}): Activity {
  return {
    date: date('2026-11-20'),
    time: span('07:30', '09:00'),
    category: 'tusi',
    description: 'Memeriksa berkas permohonan KTP',
    rhkId: null,
    volume: null,
    volumeUnit: null,
    note: null,
    ...different,
  };
}

export function date(text: string): LocalDate {
  return text as LocalDate;
}

export function span(start: string, end: string, endsNextDay = false): Activity['time'] {
  return { kind: 'span', start: start as TimeOfDay, end: end as TimeOfDay, endsNextDay };
}

export function duration(minutes: number): Activity['time'] {
  return { kind: 'duration', minutes };
}

/** `HH:MM` of a minute since midnight. */
export function timeOfDayAt(minute: number): string {
  return new Date(minute * 60_000).toISOString().slice(11, 16);
}

export function planOf(employeeId: Uuid, year: number, rhkId: Uuid): WorkPlan {
  return {
    employeeId,
    year,
    results: [{ id: rhkId, part: 'utama', title: 'Dokumen terbit', serves: null, indicators: [] }],
    expectations: [],
    state: { kind: 'diberikan', on: date(`${year}-01-02`) },
    replaces: null,
  };
}

export interface Situation {
  readonly body: Activity | null;
  readonly previous: Activity | null;
  readonly author: Uuid;
  readonly actor: Actor;
  readonly capturedAt: string;
  readonly receivedAt: string | null;
  readonly zone: Zone;
  readonly policies: readonly Policy[];
  readonly plans: readonly WorkPlan[];
}

/** What the rules say of an entry made at 15.00 WIB of its own day, with what the test wants to be different. */
function decisionOn(different: Partial<Situation> = {}): Decision {
  const situation: Situation = {
    body: anActivity(),
    previous: null,
    author: ids.author,
    actor: author,
    capturedAt: '2026-11-20T08:00:00.000Z',
    receivedAt: null,
    zone: 'WIB',
    policies: [],
    plans: [],
    ...different,
  };
  const { body, previous, actor } = situation;
  const change = {
    id: ids.entry,
    author: situation.author,
    body,
    previous,
    capturedAt: situation.capturedAt as Instant,
    receivedAt: situation.receivedAt as Instant | null,
  };
  return activityKind.decide(change, { actor, found: foundIn(situation) });
}

/** The code and field of a refusal, `accept` when there is none. */
export function verdictOn(different: Partial<Situation> = {}): string {
  return verdict(decisionOn(different));
}

export function verdict(decision: Decision): string {
  if (decision.kind === 'accept') return 'accept';
  const { code, field } = decision.refusal;
  return field === undefined ? code : `${code} @${field}`;
}

export function lockedBy(entryLock: EntryLock, unitId: Uuid | null = null): Policy {
  return { unitId, dailyTargetMinutes: 450, entryLock };
}

const published = { author: ids.org, hash: '' };

function foundIn({ zone, policies, plans }: Situation): FoundRecord[] {
  return [
    {
      ...published,
      kind: 'unit',
      id: ids.unit,
      channel: orgChannel,
      body: { name: 'Dinas Uji', parentId: null, zone },
    },
    ...policies.map((body, index) => ({
      ...published,
      kind: 'policy',
      id: idOf(100 + index),
      channel: orgChannel,
      body,
    })),
    ...plans.map((body, index) => ({
      ...published,
      kind: 'workPlan',
      id: idOf(200 + index),
      channel: personChannel(body.employeeId, body.year),
      body,
    })),
  ];
}
