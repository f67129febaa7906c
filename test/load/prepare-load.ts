import { randomBytes } from 'node:crypto';
import type { Nip } from '../../src/domain/nip/nip.ts';
import { instantOf } from '../../src/domain/time/instant.ts';
import { connectDatabase } from '../../src/server/db/database.ts';
import { migrate } from '../../src/server/db/migrate.ts';
import { newSessionToken, tokenHash, writeToken, type SessionToken } from '../../src/server/people/session-token.ts';
import { foundOrganisation } from '../../src/server/setup/found-organisation.ts';
import type { NewRecord } from '../../src/server/publish/publish-records.ts';
import { createUuidV7, uuidFromBytes, type Uuid } from '../../src/std/uuid.ts';

/** What a device knows when it wakes: who is signed in, and how far it was in step with the server. */
export interface SleepingDevice {
  readonly personId: Uuid;
  readonly deviceId: Uuid;
  readonly cookie: string;
  readonly cursors: Record<string, number>;
}

export interface SleepingDistrict {
  readonly epoch: string;
  readonly devices: readonly SleepingDevice[];
}

const peoplePerUnit = 50;
const silent = { info: () => undefined, error: () => undefined };
const newId = createUuidV7({ nowMs: Date.now, randomBytes: (length) => randomBytes(length) });

/** A district of `size` people on an embedded PostgreSQL in `dataDir`, each signed in on one device. */
export async function prepareLoad(dataDir: string, size: number): Promise<SleepingDistrict> {
  const [orgId, unitIds] = [newId(), Array.from({ length: Math.ceil(size / peoplePerUnit) }, newId)];
  const people = Array.from({ length: size }, (_, n) => ({
    personId: newId(),
    deviceId: uuidFromBytes(randomBytes(16), 4),
    unitId: unitIds[Math.floor(n / peoplePerUnit)]!,
    nip: nipOf(n),
    token: newSessionToken(orgId),
  }));
  const database = await connectDatabase({ env: { databaseUrl: null, dataDir }, log: silent });
  try {
    await migrate(database.pool, silent);
    const founding = {
      orgId,
      records: recordsOf(orgId, unitIds, people),
      accounts: accountsOf(people),
      receivedAt: instantOf(Date.now()),
    };
    await database.transaction(async (client) => {
      await client.query('set local statement_timeout = 0');
      await foundOrganisation(client, founding);
      await client.query(
        `insert into session (org_id, token_hash, person_id, device_id)
         select $1, decode(token, 'hex'), person, device from unnest($2::text[], $3::uuid[], $4::uuid[]) as row(token, person, device)`,
        [
          orgId,
          people.map(({ token }) => tokenHash(token).toString('hex')),
          people.map((one) => one.personId),
          people.map((one) => one.deviceId),
        ],
      );
    });
    const epoch = (await database.pool.query<{ epoch: string }>('select epoch from org')).rows[0]!.epoch;
    const heads = await database.pool.query<{ channel: string; seq: number }>('select channel, seq from channel');
    const seqOf = new Map(heads.rows.map(({ channel, seq }) => [channel, seq]));
    return { epoch, devices: people.map((one) => sleepingDevice(one, seqOf)) };
  } finally {
    await database.close();
  }
}

interface Person {
  readonly personId: Uuid;
  readonly deviceId: Uuid;
  readonly unitId: Uuid;
  readonly nip: Nip;
  readonly token: SessionToken;
}

function nipOf(n: number): Nip {
  const day = String(1 + (Math.floor(n / 1_000) % 28)).padStart(2, '0');
  const month = String(1 + (Math.floor(n / 28_000) % 12)).padStart(2, '0');
  return `1980${month}${day}2005011${String(n % 1_000).padStart(3, '0')}` as Nip;
}

function sleepingDevice(
  { personId, deviceId, unitId, token }: Person,
  seqOf: ReadonlyMap<string, number>,
): SleepingDevice {
  const followed = ['org', `unit/${unitId}`];
  const cursors = Object.fromEntries(followed.map((channel) => [channel, seqOf.get(channel) ?? 0]));
  return { personId, deviceId, cookie: `jejak=${writeToken(token)}`, cursors };
}

function accountsOf(people: readonly Person[]) {
  // Nobody signs in here: how many can is the gate's business, and measured elsewhere.
  return people.map(({ personId, nip }) => ({ personId, nip, roles: [], passwordHash: 'none' }));
}

function recordsOf(orgId: Uuid, unitIds: readonly Uuid[], people: readonly Person[]): NewRecord[] {
  const published = (kind: string, id: Uuid, body: unknown): NewRecord => ({
    kind,
    id,
    author: orgId,
    body,
    capturedAt: instantOf(Date.now()),
  });
  return [
    published('organisation', orgId, { name: 'Kabupaten Beban', zone: 'WIB' }),
    published('policy', newId(), { unitId: null, dailyTargetMinutes: 450, entryLock: { kind: 'open' } }),
    ...unitIds.map((id, n) => published('unit', id, { name: `Unit ${n}`, parentId: null, zone: 'WIB' })),
    // The first of each unit is the superior of the others, and will read what they send.
    ...people.map(({ personId, nip, unitId }, n) =>
      published('employee', personId, {
        name: `Pegawai ${n}`,
        nip,
        employment: 'pns',
        position: 'Pengelola layanan',
        unitId,
        supervisorId: n % peoplePerUnit === 0 ? null : people[n - (n % peoplePerUnit)]!.personId,
      }),
    ),
  ];
}
