import { randomBytes } from 'node:crypto';
import type { Activity } from '../../../src/domain/activity/activity-body.ts';
import { canonicalContent } from '../../../src/protocol/content-hash.ts';
import type { SyncAnswer } from '../../../src/protocol/sync-answer.ts';
import { createUuidV7, uuidFromBytes, type Uuid } from '../../../src/std/uuid.ts';
import { sha256Hex } from '../../../src/server/records/sha256.ts';
import { samplePassword } from './logins.ts';
import type { OwnServer } from './own-server.ts';

interface Stored<Body> {
  readonly id: Uuid;
  readonly body: Body;
  readonly rev: number;
}

const newId = createUuidV7({ nowMs: () => Date.now(), randomBytes: (length) => randomBytes(length) });

/** One more device of a person, without a screen: what it is told is what stands in PostgreSQL. */
export class BareDevice {
  readonly #server: OwnServer;
  readonly #device: Uuid;
  readonly #cookie: string;
  #epoch: string | null = null;

  private constructor(server: OwnServer, device: Uuid, cookie: string) {
    this.#server = server;
    this.#device = device;
    this.#cookie = cookie;
  }

  static async signIn(server: OwnServer, nip: string, password: string = samplePassword): Promise<BareDevice> {
    const device = uuidFromBytes(randomBytes(16), 4);
    const response = await fetch(`${server.origin}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ nip, password, device }),
    });
    if (!response.ok) throw new Error(`sign-in: ${response.status} ${await response.text()}`);
    return new BareDevice(server, device, response.headers.getSetCookie()[0]!.split(';')[0]!);
  }

  /** As an admin: the days of a unit stay open, whatever the organisation's rule is. */
  async keepDaysOpen(unitId: Uuid): Promise<void> {
    const headers = { 'content-type': 'application/json', cookie: this.#cookie };
    const structure = await fetch(`${this.#server.origin}/api/organisation`, { headers });
    const { records } = (await structure.json()) as {
      records: { kind: string; id: Uuid; rev: number; body: { unitId: Uuid } }[];
    };
    const own = records.find(({ kind, body }) => kind === 'policy' && body.unitId === unitId);
    const body = { dailyTargetMinutes: 450, ...own?.body, unitId, entryLock: { kind: 'open' } };
    const response = await fetch(`${this.#server.origin}/api/organisation/records`, {
      method: 'PUT',
      headers,
      body: JSON.stringify({ kind: 'policy', id: own?.id ?? null, baseRev: own?.rev ?? 0, body }),
    });
    if (!response.ok) throw new Error(`policy: ${response.status} ${await response.text()}`);
  }

  /** As an admin: trusts somebody with rights in their own unit. */
  async give(personId: Uuid, rights: readonly string[]): Promise<void> {
    const response = await fetch(`${this.#server.origin}/api/organisation/people/${personId}/roles`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', cookie: this.#cookie },
      body: JSON.stringify({ roles: [], rights }),
    });
    if (!response.ok) throw new Error(`rights: ${response.status} ${await response.text()}`);
  }

  /** The person's living activities at the server. */
  activities(): Promise<Stored<Activity>[]> {
    return this.living<Activity>('activity');
  }

  /** The living records of a kind in all that the person may read. */
  async living<Body>(wanted: string): Promise<Stored<Body>[]> {
    const found = new Map<Uuid, Stored<Body>>();
    const cursors: Record<string, number> = {};
    for (let more = true; more;) {
      const answer = await this.#sync(cursors, []);
      for (const { kind, id, body, rev } of answer.changes) {
        if (kind === wanted && body !== null) found.set(id, { id, body: body as Body, rev });
      }
      for (const { channel, seq } of answer.channels) cursors[channel] = seq;
      ({ more } = answer);
    }
    return [...found.values()];
  }

  /** Pushes new activities, captured now where nothing else is said. */
  async push(bodies: readonly Activity[], capturedAt = new Date().toISOString()): Promise<void> {
    for (let from = 0; from < bodies.length; from += 500) {
      const changes = bodies.slice(from, from + 500).map((body) => {
        const content = { kind: 'activity', version: 1, body };
        return { ...content, id: newId(), baseRev: 0, capturedAt, hash: sha256Hex(canonicalContent(content)) };
      });
      const answer = await this.#sync({}, changes);
      const refused = answer.results.find((result) => result.outcome !== 'applied');
      if (refused) throw new Error(JSON.stringify(refused));
    }
  }

  async #sync(cursors: Record<string, number>, changes: readonly unknown[]): Promise<SyncAnswer> {
    const response = await fetch(`${this.#server.origin}/api/sync`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.#cookie },
      body: JSON.stringify({
        protocol: 1,
        device: this.#device,
        nonce: randomBytes(8).toString('hex'),
        sentAt: new Date().toISOString(),
        epoch: this.#epoch,
        cursors,
        changes,
      }),
    });
    if (!response.ok) throw new Error(`sync: ${response.status} ${await response.text()}`);
    const answer = (await response.json()) as SyncAnswer;
    this.#epoch = answer.epoch;
    return answer;
  }
}

/** How many living activities with this description the server holds for a person. */
export async function countAtServer(server: OwnServer, nip: string, description: string): Promise<number> {
  const all = await (await BareDevice.signIn(server, nip)).activities();
  return all.filter(({ body }) => body.description === description).length;
}

/** How many files of a person the server says to hold whole. */
export async function countReceipts(server: OwnServer, nip: string): Promise<number> {
  return (await (await BareDevice.signIn(server, nip)).living('evidenceReceipt')).length;
}
