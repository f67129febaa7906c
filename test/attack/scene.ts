import { randomBytes } from 'node:crypto';
import { instantOf } from '../../src/domain/time/instant.ts';
import { addDays, type LocalDate } from '../../src/domain/time/local-date.ts';
import { localTimeAt } from '../../src/domain/time/zone.ts';
import type { Database } from '../../src/server/db/database.ts';
import { newSessionToken, tokenHash, writeToken } from '../../src/server/people/session-token.ts';
import { publishRecords } from '../../src/server/publish/publish-records.ts';
import type { Uuid } from '../../src/std/uuid.ts';
import { aChange, ApiClient, newId } from '../support/api-client.ts';
import { addPeople } from '../support/more-people.ts';
import { anActivity, ids, type allNips } from '../support/small-district.ts';

/** A running server with the small district, the people around it, and a crowd of two units, each signed in. */
export interface Scene {
  readonly origin: string;
  readonly nowMs: () => number;
  readonly crowd: readonly Member[];
}

export interface Member {
  readonly personId: Uuid;
  readonly deviceId: Uuid;
  readonly cookie: string;
}

/** Adds the people around the small district, and a crowd of two units, each of them signed in on one device. */
export async function addCrowd(database: Database, size: number): Promise<Member[]> {
  await addPeople(database);
  const receivedAt = instantOf(Date.now());
  const members = Array.from({ length: size }, (_, n) => ({
    personId: newId(),
    deviceId: newId(),
    unitId: n % 2 === 0 ? ids.office : ids.clinic,
    nip: `19800101200501${String(1000 + n).padStart(4, '0')}`,
    token: newSessionToken(ids.org),
  }));
  await database.transaction(async (client) => {
    await publishRecords(
      client,
      { orgId: ids.org, receivedAt },
      members.map(({ personId, unitId, nip }, n) => ({
        kind: 'employee',
        id: personId,
        author: ids.org,
        capturedAt: receivedAt,
        body: { name: `Pegawai ${n}`, nip, employment: 'pns', position: 'Pengelola', unitId, supervisorId: ids.head },
      })),
    );
    for (const { personId, deviceId, nip, token } of members) {
      await client.query('insert into account (org_id, person_id, nip, password_hash) values ($1, $2, $3, $4)', [
        ids.org,
        personId,
        nip,
        'none',
      ]);
      await client.query('insert into session (org_id, token_hash, person_id, device_id) values ($1, $2, $3, $4)', [
        ids.org,
        tokenHash(token),
        personId,
        deviceId,
      ]);
    }
  });
  return members.map(({ personId, deviceId, token }) => ({
    personId,
    deviceId,
    cookie: `jejak=${writeToken(token)}`,
  }));
}

/** Signs somebody of the small district in, on a device of their own. */
export function signedIn({ origin }: Scene, who: keyof typeof allNips): Promise<ApiClient> {
  return new ApiClient(origin).signIn(who);
}

/** Today in the offices of the district, or so many days before or after. */
export function dayOf({ nowMs }: Scene, days = 0): LocalDate {
  return addDays(localTimeAt(nowMs(), 'WIB').date, days);
}

/** A change made so many days ago, by a clock that says so. */
export function changeOf(
  scene: Scene,
  body: unknown,
  { kind = 'activity', days = 0, ...different }: { kind?: string; days?: number } & Record<string, unknown> = {},
) {
  const capturedAt = instantOf(scene.nowMs() + days * 86_400_000);
  return aChange(body, { kind, capturedAt, ...different });
}

/** An entry of today that is valid for everybody. */
export function anEntry(scene: Scene) {
  return anActivity({ date: dayOf(scene), rhkId: null, time: { kind: 'duration', minutes: 15 } as never });
}

/** One sync request as it travels. */
export function envelopeOf(scene: Scene, device: Uuid, changes: readonly unknown[]) {
  return {
    protocol: 1,
    device,
    nonce: randomBytes(8).toString('hex'),
    sentAt: instantOf(scene.nowMs()),
    epoch: null,
    cursors: {},
    changes,
  };
}

/** What became of each change: `applied`, or the code of its refusal. */
export async function pushAs(scene: Scene, client: ApiClient, changes: readonly unknown[]): Promise<string[]> {
  const response = await client.post('/api/sync', envelopeOf(scene, client.device, changes));
  if (response.status !== 200) return changes.map(() => `status ${response.status}`);
  const { results } = (await response.json()) as { results: { outcome: string; refusal?: { code: string } }[] };
  return results.map(({ outcome, refusal }) => refusal?.code ?? outcome);
}
