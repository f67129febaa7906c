import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Activity } from '../../src/domain/activity/activity-body.ts';
import { instantOf } from '../../src/domain/time/instant.ts';
import type { SyncAnswer } from '../../src/protocol/sync-answer.ts';
import { createUuidV7, type Uuid } from '../../src/std/uuid.ts';
import { aChange, ApiClient } from '../support/api-client.ts';
import { anActivity, ids, nips, nowMs } from '../support/small-district.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';
import { Random } from './runtime/random.ts';
import { districtTables, MemoryServer } from './server/memory-server.ts';
import { publishChange, type Publication } from './server/publish-change.ts';

const people = ['officer', 'head', 'stranger'] as const;
const steps = 120;

let real: TestServer;

beforeEach(async () => {
  real = await startTestServer();
});
afterEach(() => real.stop());

/** What is known of one record, to build on and to disturb. */
interface Known {
  readonly id: Uuid;
  readonly rev: number;
  readonly sent: readonly unknown[];
}

test.each([1, 2, 3])(
  '[SYN-5] [SYN-15] [SYN-16] [SYN-17] the simulated server answers as PostgreSQL does, request by request (seed %i)',
  async (seed) => {
    const random = new Random(`contract/${seed}`);
    const epoch = (await real.database.pool.query<{ epoch: string }>('select epoch from org')).rows[0]!.epoch;
    const simulated = await copyOf(real, epoch);
    const clients = new Map(await Promise.all(people.map(async (who) => [who, await signedIn(who)] as const)));
    const session = new Session(random);
    for (let step = 0; step < steps; step++) {
      real.clock.ms += random.between(0, 3_600_000);
      if (random.chance(0.1)) {
        await publishOnBoth(simulated, session.publication());
        continue;
      }
      const who = random.pick(people);
      const client = clients.get(who)!;
      const request = { ...client.request(session.changes(who), session.envelope(who, epoch)), device: client.device };
      const response = await client.post('/api/sync', request);
      const liveSession = { orgId: ids.org, personId: ids[who], deviceId: client.device };
      const answer = await simulated.receive(liveSession, JSON.stringify(request));
      expect({ step, status: answer.status }).toEqual({ step, status: response.status });
      if (!('answer' in answer)) continue;
      const told = (await response.json()) as SyncAnswer;
      expect({ step, ...JSON.parse(JSON.stringify(answer.answer)) }).toEqual({ step, ...told });
      session.learn(who, told);
    }
  },
);

/** The simulated server with all that the real one holds. */
async function copyOf({ clock }: TestServer, epoch: string): Promise<MemoryServer> {
  const tables = { ...(await districtTables(nowMs)), epoch };
  return new MemoryServer(tables, { nowMs: () => clock.ms, turn: async () => undefined });
}

async function signedIn(who: (typeof people)[number]): Promise<ApiClient> {
  return new ApiClient(real.origin).signIn(who);
}

async function publishOnBoth(simulated: MemoryServer, publication: Publication): Promise<void> {
  const context = { orgId: ids.org, at: instantOf(real.clock.ms) };
  await real.database.transaction((client) => publishChange(client, context, publication));
  await simulated.publish(publication);
}

/** Devices that keep no rule: they send what they like, know what they were told, and forget it again. */
class Session {
  readonly #random: Random;
  readonly #known: Record<string, Known[]> = { officer: [], head: [], stranger: [] };
  readonly #cursors: Record<string, Record<string, number>> = {};
  readonly #newId: () => Uuid;
  #words = 0;

  constructor(random: Random) {
    this.#random = random;
    this.#newId = createUuidV7({ nowMs: () => real.clock.ms, randomBytes: (length) => random.bytes(length) });
  }

  changes(who: string): unknown[] {
    return Array.from({ length: this.#random.pick([0, 1, 1, 2, 4]) }, () => this.#change(who));
  }

  envelope(who: string, epoch: string): Record<string, unknown> {
    const random = this.#random;
    const cursors = Object.entries(this.#cursors[who] ?? {}).map(([channel, seq]) => [
      channel,
      Math.max(0, seq + random.pick([0, 0, 0, -2, 5])),
    ]);
    return {
      nonce: String(random.below(1e15)).padStart(16, '0'),
      sentAt: instantOf(real.clock.ms + random.between(-900_000, 900_000)),
      epoch: random.pick([epoch, epoch, epoch, null, 'another']),
      cursors: Object.fromEntries(cursors.filter(() => random.chance(0.9))),
      ...random.pick([{ receipts: 'folded' }, { receipts: 'full' }, {}]),
      ...(random.chance(0.03) ? { protocol: 0 } : {}),
    };
  }

  publication(): Publication {
    const [unitId, supervisorId] = this.#random.pick([
      [ids.office, ids.head],
      [ids.clinic, ids.stranger],
      [ids.clinic, null],
    ]);
    const person = { name: `Pegawai ${this.#words++}`, nip: nips.officer, employment: 'pns', position: '' };
    const entryLock = this.#random.pick([{ kind: 'open' }, { kind: 'days', days: 2 }, { kind: 'open' }]);
    return this.#random.pick([
      { kind: 'employee', id: ids.officer, body: { ...person, unitId, supervisorId } },
      { kind: 'policy', id: ids.policy, body: { unitId: null, dailyTargetMinutes: 400 + this.#words++, entryLock } },
    ]);
  }

  /** Remembers what was told, as a device would. */
  learn(who: string, { channels, changes }: SyncAnswer): void {
    this.#cursors[who] = Object.fromEntries(channels.map(({ channel, seq }) => [channel, seq]));
    for (const { id, rev } of changes) {
      this.#known[who] = this.#known[who]!.map((known) => (known.id === id ? { ...known, rev } : known));
    }
  }

  #change(who: string): unknown {
    const random = this.#random;
    const known = this.#known[who]!;
    if (known.length > 0 && random.chance(0.15)) return random.pick(random.pick(known).sent);
    if (random.chance(0.04)) return random.pick([null, 7, { id: 'x' }, aChange(null, { kind: 'ghost' })]);
    const before = known.length > 0 && random.chance(0.6) ? random.pick(known) : null;
    const id = before?.id ?? this.#newId();
    const baseRev = Math.max(0, (before?.rev ?? 0) + random.pick([0, 0, 0, 0, 1, -1]));
    const capturedAt = instantOf(real.clock.ms + random.pick([0, 0, -86_400_000, 600_000]));
    const change = aChange(random.chance(0.12) ? null : this.#body(), { id, baseRev, capturedAt });
    const sent = [...(before?.sent ?? []), change];
    const rev = before === null ? 1 : baseRev + 1;
    this.#known[who] = [...known.filter((one) => one.id !== id), { id, rev, sent }];
    return random.chance(0.05) ? { ...change, hash: '0'.repeat(64) } : change;
  }

  #body(): Activity {
    const random = this.#random;
    const date = random.pick(['2026-11-20', '2026-11-19', '2025-12-30', '2026-01-02', '2024-01-01', '2027-03-01']);
    const description = random.chance(0.05) ? 'pendek' : `Kegiatan kontrak ${this.#words++}`;
    return anActivity({ date: date as Activity['date'], description, rhkId: random.pick([null, ids.rhk]) });
  }
}
