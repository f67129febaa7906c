import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deviceListSchema, type DeviceList } from '../../src/protocol/device-list.ts';
import { aChange, ApiClient } from '../support/api-client.ts';
import { anActivity, ids } from '../support/small-district.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let officer: ApiClient;
let head: ApiClient;
let stranger: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  officer = await new ApiClient(server.origin).signIn('officer');
  head = await new ApiClient(server.origin).signIn('head');
  stranger = await new ApiClient(server.origin).signIn('stranger');
});
afterAll(() => server.stop());

const heartbeat = { waiting: 3, needsRepair: 1, oldestQueuedAt: null, freeBytes: 5_000_000_000, appVersion: '1.2.3' };

async function list(client: ApiClient): Promise<DeviceList> {
  const response = await fetch(`${server.origin}/api/devices`, { headers: { cookie: client.cookie } });
  return deviceListSchema.parse(await response.json());
}

function endSession(client: ApiClient, device: string): Promise<Response> {
  return fetch(`${server.origin}/api/devices/${device}/session`, {
    method: 'DELETE',
    headers: { cookie: client.cookie },
  });
}

async function makeAdmin(person: string): Promise<void> {
  await server.database.pool.query(`update account set roles = '{admin}' where person_id = $1`, [person]);
}

describe('what devices say of themselves', () => {
  test('[SYN-26] [READ-4] is seen by the person, their superior and admins, and by nobody else', async () => {
    await officer.sync([], { heartbeat });
    const of = async (client: ApiClient, person: string) =>
      (await list(client)).devices.filter(({ personId }) => personId === person);
    const own = await of(officer, ids.officer);
    expect(own).toMatchObject([{ ...heartbeat, personId: ids.officer, personName: 'Pegawai Uji', signedIn: true }]);
    expect(await of(head, ids.officer)).toEqual(own);
    expect(await of(stranger, ids.officer)).toEqual([]);
    await makeAdmin(ids.stranger);
    expect(await of(stranger, ids.officer)).toEqual(own);
  });

  test('[SYN-26] a session that has never said anything of itself is in the list, until it is ended', async () => {
    const silent = async () => (await list(stranger)).devices.filter(({ deviceId }) => deviceId === stranger.device);
    expect(await silent()).toMatchObject([{ personName: 'Orang Lain', signedIn: true, appVersion: '' }]);
    await stranger.sync([], { heartbeat });
    expect(await silent()).toMatchObject([{ signedIn: true, appVersion: heartbeat.appVersion }]);
  });

  test('who floods the list with refusals and devices hides nobody else', async () => {
    const { pool } = server.database;
    await officer.sync([], { heartbeat });
    const bad = aChange(anActivity({ rhkId: ids.strangersRhk }));
    await officer.sync([bad]);
    await pool.query(
      `insert into refused_change (org_id, person_id, id, kind, code, refused_at)
       select $1, $2, gen_random_uuid(), 'activity', 'malformed', now() - interval '1 year' from generate_series(1, 1500)`,
      [ids.org, ids.stranger],
    );
    await pool.query(
      `insert into device select org_id, $1, gen_random_uuid(), now() - interval '1 year', now() - interval '1 year', waiting,
         needs_repair, oldest_queued_at, free_bytes, app_version, clock_offset_ms
       from device, generate_series(1, 1500) where person_id = $2`,
      [ids.stranger, ids.officer],
    );
    await makeAdmin(ids.head);
    const first = await list(head);
    expect(first.refused).toHaveLength(1_000);
    expect(first.refused.map(({ id }) => id)).toContain(bad.id);
    expect(first.devices.map(({ deviceId }) => deviceId)).toContain(officer.device);
    const rest = await fetch(`${server.origin}/api/devices?from=${first.next}`, { headers: { cookie: head.cookie } });
    const { refused, next } = deviceListSchema.parse(await rest.json());
    expect([refused.length, next]).toEqual([501, null]);
    await pool.query('delete from refused_change');
    await pool.query('delete from device where person_id = $1', [ids.stranger]);
    await pool.query(`update account set roles = '{}' where person_id = $1`, [ids.head]);
  });

  test('[SYN-7] a superior sees that something was refused and why, until it is repaired', async () => {
    const bad = aChange(anActivity({ rhkId: ids.strangersRhk }));
    await officer.sync([bad, aChange(anActivity())]);
    expect((await list(head)).refused).toMatchObject([
      { id: bad.id, personId: ids.officer, kind: 'activity', code: 'rhk-unknown', field: 'rhkId' },
    ]);
    await officer.sync([aChange(anActivity(), { id: bad.id })]);
    expect((await list(head)).refused).toEqual([]);
  });

  test('[SYN-26] only admins end the session of a device, and nothing on it is touched', async () => {
    expect((await endSession(head, officer.device)).status).toBe(403);
    expect((await endSession(stranger, ids.plan)).status).toBe(404);
    expect((await endSession(stranger, officer.device)).status).toBe(204);
    expect((await officer.post('/api/sync', officer.request([]))).status).toBe(401);
    const ended = (await list(head)).devices.filter(({ deviceId }) => deviceId === officer.device);
    expect(ended).toMatchObject([{ signedIn: false }]);
  });

  test('without a session nothing is told', async () => {
    expect((await fetch(`${server.origin}/api/devices`)).status).toBe(401);
  });

  test('[SYN-7] what cannot be read of a heartbeat is as good as not said, and holds up nothing', async () => {
    const response = await head.post('/api/sync', head.request([], { heartbeat: { ...heartbeat, waiting: -1 } }));
    expect(response.status).toBe(200);
  });
});
