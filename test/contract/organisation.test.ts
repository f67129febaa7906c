import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantOf } from '../../src/domain/time/instant.ts';
import { makeDueMoves } from '../../src/server/organisation/move-person.ts';
import type { IssuedCodes, PeopleList, PersonDetail, Structure } from '../../src/protocol/organisation.ts';
import type { SyncAnswer } from '../../src/protocol/sync-answer.ts';
import type { Uuid } from '../../src/std/uuid.ts';
import { aChange, ApiClient, newId } from '../support/api-client.ts';
import { addPeople } from '../support/more-people.ts';
import { anActivity, ids, nips, nowMs } from '../support/small-district.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let admin: ApiClient;
let officer: ApiClient;
let head: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  await addPeople(server.database);
  admin = await new ApiClient(server.origin).signIn('admin');
  officer = await new ApiClient(server.origin).signIn('officer');
  head = await new ApiClient(server.origin).signIn('head');
});
afterAll(() => server.stop());

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- names the answer that a test expects
async function ask<T = unknown>(client: ApiClient, method: string, path: string, body?: unknown) {
  const response = await fetch(`${server.origin}/api/organisation${path}`, {
    method,
    headers: { cookie: client.cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer = (text === '' ? null : JSON.parse(text)) as T & { error?: { code: string; field?: string } };
  return { status: response.status, answer, code: answer?.error?.code, field: answer?.error?.field };
}

const detailOf = async (id: Uuid) => (await ask<PersonDetail>(admin, 'GET', `/people/${id}`)).answer;
const newcomer = {
  name: 'Pegawai Baru',
  nip: '199501012020121005',
  employment: 'pns',
  position: 'Analis',
  unitId: ids.office,
  supervisorId: ids.head,
};

async function addNewcomer(nip: string): Promise<Uuid> {
  const { answer } = await ask<{ id: Uuid }>(admin, 'POST', '/people', { ...newcomer, nip });
  return answer.id;
}

async function codeFor(person: Uuid): Promise<string> {
  return (await ask<IssuedCodes>(admin, 'POST', '/codes', { person })).answer.codes[0]!.code;
}

function signInFirst(nip: string, code: string, password = 'sandi-pilihan-sendiri', device: Uuid = newId()) {
  const client = new ApiClient(server.origin);
  return client.post('/api/session/first', { nip, code, password, device });
}

describe('who may', () => {
  const id = ids.officer;
  test.each<[string, string, unknown?]>([
    ['GET', ''],
    ['PUT', '/records', { kind: 'unit', id: null, baseRev: 0, body: {} }],
    ['POST', '/people/search', {}],
    ['POST', '/people', newcomer],
    ['GET', `/people/${id}`],
    ['PUT', `/people/${id}`, { ...newcomer, baseRev: 1 }],
    ['POST', `/people/${id}/moves`, { unitId: ids.clinic, supervisorId: null, from: '2026-11-20' }],
    ['POST', `/people/${id}/succession`, { supervisorId: ids.head, from: '2026-11-20' }],
    ['DELETE', `/moves/${id}`],
    ['PUT', `/people/${id}/roles`, { roles: ['admin'] }],
    ['PUT', `/people/${id}/leaving`, { leftOn: '2026-11-20' }],
    ['DELETE', `/people/${id}/leaving`],
    ['POST', '/codes', {}],
  ])('%s %s is for admins alone', async (method, path, body) => {
    expect((await ask(new ApiClient(server.origin), method, path, body)).status).toBe(401);
    for (const client of [officer, head]) {
      expect(await ask(client, method, path, body)).toMatchObject({ status: 403, code: 'not-allowed' });
    }
  });
});

describe('people', () => {
  test('are listed by unit, name and NIP, a page at a time', async () => {
    const listed = async (query: object) =>
      (await ask<PeopleList>(admin, 'POST', '/people/search', query)).answer.people.map(({ name }) => name);
    expect(await listed({ unit: ids.office })).toEqual(['Kepala Uji', 'Pegawai Uji']);
    expect(await listed({ search: 'pegawai uji' })).toEqual(['Pegawai Uji']);
    expect(await listed({ search: '19900315 201503 1 002' })).toEqual(['Pegawai Uji']);
    expect(await listed({ search: 'P\u00e9gaw\u200bai  UJI' })).toEqual(['Pegawai Uji']);
    expect(await listed({ search: '%' })).toEqual([]);
    expect(await listed({ page: 1 })).toEqual([]);
    expect((await ask(admin, 'POST', '/people/search', { search: 'a\u0000' })).status).toBe(400);
  });

  test.each<[string, Record<string, unknown>, string, string | undefined]>([
    ['a NIP of 17 digits', { nip: '19950101202012100' }, 'nip-invalid', 'nip'],
    ['a NIP with a month 13 of a PNS', { nip: '199501012020131005' }, 'nip-impossible', 'nip'],
    ['the NIP of another', { nip: nips.head }, 'nip-taken', 'nip'],
    ['no name', { name: '  ' }, 'field-invalid', 'name'],
    ['a unit that is not there', { unitId: ids.rhk }, 'unit-unknown', 'unitId'],
    ['a superior who is not there', { supervisorId: ids.rhk }, 'superior-unknown', 'supervisorId'],
  ])('%s is refused with its field', async (_, different, code, field) => {
    expect(await ask(admin, 'POST', '/people', { ...newcomer, ...different })).toMatchObject({ code, field });
  });

  test('a change made on an older revision is refused, nothing is lost', async () => {
    const { rev, name, nip, employment, position } = await detailOf(ids.stranger);
    const fields = { name, nip, employment, position };
    expect(
      (await ask(admin, 'PUT', `/people/${ids.stranger}`, { ...fields, position: 'A', baseRev: rev })).status,
    ).toBe(204);
    const late = await ask(admin, 'PUT', `/people/${ids.stranger}`, { ...fields, position: 'B', baseRev: rev });
    expect(late).toMatchObject({ status: 409, code: 'record-changed' });
    expect((await detailOf(ids.stranger)).position).toBe('A');
  });

  test('[ADM-1] the last admin can neither be taken the role nor leave', async () => {
    const refused = { status: 409, code: 'last-admin' };
    expect(await ask(admin, 'PUT', `/people/${ids.admin}/roles`, { roles: ['pimpinan'] })).toMatchObject(refused);
    expect(await ask(admin, 'PUT', `/people/${ids.admin}/leaving`, { leftOn: '2026-11-20' })).toMatchObject(refused);
    expect((await ask(admin, 'PUT', `/people/${ids.head}/roles`, { roles: ['admin'] })).status).toBe(204);
    expect((await ask(head, 'GET', '')).status).toBe(200);
    expect((await ask(admin, 'PUT', `/people/${ids.head}/roles`, { roles: [] })).status).toBe(204);
    expect((await ask(head, 'GET', '')).status).toBe(403);
  });
});

describe('one-time codes', () => {
  test('open an account once, with a password of the person’s own', async () => {
    const nip = '199501012020121006';
    const id = await addNewcomer(nip);
    expect((await detailOf(id)).access).toBe('waiting');
    const code = await codeFor(id);
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect((await detailOf(id)).access).toBe('code');
    expect((await signInFirst(nip, code, 'pendek')).status).toBe(400);
    expect((await signInFirst(nip, code.toLowerCase().replaceAll('-', ' '))).status).toBe(200);
    expect((await signInFirst(nip, code)).status).toBe(401);
    const again = new ApiClient(server.origin);
    const { status } = await again.post('/api/session', {
      nip,
      password: 'sandi-pilihan-sendiri',
      device: again.device,
    });
    expect(status).toBe(200);
    expect((await detailOf(id)).access).toBe('open');
  });

  test('are kept as hashes and stand in no log', async () => {
    const code = await codeFor(ids.stranger);
    const { rows } = await server.database.pool.query(
      'select to_jsonb(a) as account, to_jsonb(u) as audit from account a, audit u',
    );
    for (const spelling of [code, code.replaceAll('-', '')]) {
      expect(JSON.stringify(rows)).not.toContain(spelling);
      expect(server.logged.join('')).not.toContain(spelling);
    }
  });

  test('end after 30 days, and when a newer one is made', async () => {
    const nip = '199501012020121007';
    const id = await addNewcomer(nip);
    const old = await codeFor(id);
    const code = await codeFor(id);
    expect((await signInFirst(nip, old)).status).toBe(401);
    server.clock.ms = nowMs + 31 * 86_400_000;
    expect((await signInFirst(nip, code)).status).toBe(401);
    server.clock.ms = nowMs;
    expect((await signInFirst(nip, code)).status).toBe(200);
  });

  test('cannot be guessed: eight wrong ones lock the account', async () => {
    const nip = '199501012020121008';
    const code = await codeFor(await addNewcomer(nip));
    for (let i = 0; i < 7; i++) expect((await signInFirst(nip, 'AAAA-AAAA-AAAA')).status).toBe(401);
    expect((await signInFirst(nip, 'AAAA-AAAA-AAAA')).status).toBe(423);
    expect((await signInFirst(nip, code)).status).toBe(423);
  });

  test('used for a forgotten password end the sessions of other devices', async () => {
    const nip = '199501012020121009';
    const id = await addNewcomer(nip);
    const phone = new ApiClient(server.origin);
    const first = await phone.post('/api/session/first', {
      nip,
      code: await codeFor(id),
      password: 'sandi-pertama',
      device: phone.device,
    });
    phone.cookie = first.headers.getSetCookie()[0]!.split(';')[0]!;
    expect((await phone.post('/api/sync', phone.request([]))).status).toBe(200);
    expect((await signInFirst(nip, await codeFor(id))).status).toBe(200);
    expect((await phone.post('/api/sync', phone.request([]))).status).toBe(401);
  });

  test('for all who wait leave out those who can sign in', async () => {
    const { answer } = await ask<IssuedCodes>(admin, 'POST', '/codes', { unit: ids.office });
    expect(answer.codes.map(({ nip }) => nip)).toEqual(['199501012020121008']);
  });
});

describe('moves', () => {
  const channelsOf = (answer: SyncAnswer) => answer.channels.map(({ channel }) => channel);
  const log = `person/${ids.officer}/2026`;

  test('[SYN-17] the new superior gets the log and the unit, the old one keeps what concerns their time', async () => {
    await officer.sync([aChange(anActivity())]);
    const stranger = await new ApiClient(server.origin).signIn('stranger');
    expect(channelsOf(await stranger.sync([]))).not.toContain(log);
    const move = { unitId: ids.clinic, supervisorId: ids.stranger, from: '2026-11-20' };
    expect((await ask(admin, 'POST', `/people/${ids.officer}/moves`, move)).answer).toEqual({ outcome: 'moved' });
    const got = await stranger.sync([]);
    expect(channelsOf(got)).toContain(log);
    expect(got.changes).toContainEqual(expect.objectContaining({ kind: 'activity', channel: log }));
    const kept = await head.sync([]);
    expect(channelsOf(kept)).toContain(log);
    // The employee has left the channel of the old unit.
    const departed = kept.changes.find((one) => one.id === ids.officer && one.channel === `unit/${ids.office}`);
    expect(departed).toMatchObject({ deleted: true });
    expect((await detailOf(ids.officer)).history.at(-1)).toEqual({
      until: '2026-11-20',
      unitName: 'Dinas Uji',
      supervisorName: 'Kepala Uji',
    });
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['[EMP-2] to the same place', {}, 'move-nothing'],
    ['[EMP-2] before an earlier move', { unitId: ids.office, from: '2026-11-01' }, 'move-too-early'],
    ['[EMP-3] below oneself', { supervisorId: ids.officer }, 'superior-circle'],
    ['to a unit that is not there', { unitId: ids.rhk }, 'unit-unknown'],
  ])('%s are refused', async (_, different, code) => {
    const move = { unitId: ids.clinic, supervisorId: ids.stranger, from: '2026-11-20', ...different };
    expect(await ask(admin, 'POST', `/people/${ids.officer}/moves`, move)).toMatchObject({ status: 400, code });
  });

  test('[EMP-3] a superior cannot come under somebody below', async () => {
    const move = { unitId: ids.clinic, supervisorId: ids.officer, from: '2026-11-20' };
    expect(await ask(admin, 'POST', `/people/${ids.stranger}/moves`, move)).toMatchObject({ code: 'superior-circle' });
  });

  test('[EMP-4] a move of the future waits, is seen, and is made when its day begins in the unit', async () => {
    const move = { unitId: ids.office, supervisorId: ids.head, from: '2026-12-01' };
    expect((await ask(admin, 'POST', `/people/${ids.officer}/moves`, move)).answer).toEqual({ outcome: 'planned' });
    expect((await detailOf(ids.officer)).moves).toMatchObject([
      { from: '2026-12-01', unitName: 'Dinas Uji', fault: null },
    ]);
    // 1 December begins at 16.00 UTC in WITA, where the officer works.
    expect(await makeDueMoves(server.database, Date.parse('2026-11-30T15:59:00Z'))).toBe(0);
    expect((await detailOf(ids.officer)).unitName).toBe('Puskesmas Uji');
    expect(await makeDueMoves(server.database, Date.parse('2026-11-30T16:00:00Z'))).toBe(1);
    expect(await makeDueMoves(server.database, Date.parse('2026-11-30T16:05:00Z'))).toBe(0);
    expect(await detailOf(ids.officer)).toMatchObject({
      unitName: 'Dinas Uji',
      supervisorName: 'Kepala Uji',
      moves: [],
    });
  });

  test('[EMP-4] a planned move can be taken back; one that became impossible is shown with its reason', async () => {
    const plan = (from: string, supervisorId: Uuid) =>
      ask(admin, 'POST', `/people/${ids.past}/moves`, { unitId: ids.office, supervisorId, from });
    await plan('2027-01-04', ids.head);
    const [planned] = (await detailOf(ids.past)).moves;
    expect((await ask(admin, 'DELETE', `/moves/${planned!.id}`)).status).toBe(204);
    expect((await ask(admin, 'DELETE', `/moves/${planned!.id}`)).status).toBe(404);
    await plan('2027-01-04', ids.deputy);
    await ask(admin, 'PUT', `/people/${ids.deputy}/leaving`, { leftOn: '2026-11-20' });
    expect(await makeDueMoves(server.database, Date.parse('2027-01-05T00:00:00Z'))).toBe(0);
    expect((await detailOf(ids.past)).moves).toMatchObject([{ fault: 'superior-unknown' }]);
  });
});

describe('leaving', () => {
  test('ends account and sessions at once; records stay, and the person may come back', async () => {
    const client = await new ApiClient(server.origin).signIn('stranger');
    const before = await server.database.pool.query('select count(*) as n from record');
    expect(await ask(admin, 'PUT', `/people/${ids.stranger}/leaving`, { leftOn: '2026-11-22' })).toMatchObject({
      code: 'date-in-future',
    });
    expect((await ask(admin, 'PUT', `/people/${ids.stranger}/leaving`, { leftOn: '2026-11-20' })).status).toBe(204);
    expect((await client.post('/api/sync', client.request([]))).status).toBe(401);
    const refused = await client.post('/api/session', {
      nip: nips.stranger,
      password: 'kata-sandi-uji',
      device: client.device,
    });
    expect(refused.status).toBe(403);
    expect((await server.database.pool.query('select count(*) as n from record')).rows).toEqual(before.rows);
    expect((await ask(admin, 'DELETE', `/people/${ids.stranger}/leaving`)).status).toBe(204);
    expect((await new ApiClient(server.origin).signIn('stranger')).cookie).toMatch(/jejak=/);
  });
});

describe('who has nobody to look at what they write', () => {
  const unreviewed = async () => {
    const { answer } = await ask<PeopleList>(admin, 'POST', '/people/search', { access: 'unreviewed' });
    const { answer: structure } = await ask<Structure>(admin, 'GET', '');
    expect(structure.unreviewed).toBe(answer.total);
    return answer.people.map(({ id }) => id);
  };

  test('[REV-4] is told to the admin when the superior leaves, and has another superior together with all others', async () => {
    const boss = await addNewcomer('197001012000121001');
    const [one, two] = [await addNewcomer('199501012020121011'), await addNewcomer('199501012020121012')];
    for (const id of [one, two]) {
      const move = { unitId: ids.office, supervisorId: boss, from: '2026-11-19' };
      expect((await ask(admin, 'POST', `/people/${id}/moves`, move)).status).toBe(200);
    }
    const before = await unreviewed();
    expect(before).not.toContain(one);
    expect((await ask(admin, 'PUT', `/people/${boss}/leaving`, { leftOn: '2026-11-20' })).status).toBe(204);
    expect((await unreviewed()).toSorted()).toEqual([...before, one, two].toSorted());

    const succession = { supervisorId: one, from: '2026-11-20' };
    expect(await ask(admin, 'POST', `/people/${boss}/succession`, { ...succession, supervisorId: boss })).toMatchObject(
      {
        status: 400,
        code: 'superior-unknown',
        field: 'supervisorId',
      },
    );
    expect((await detailOf(two)).supervisorId).toBe(boss);
    expect((await ask(admin, 'POST', `/people/${boss}/succession`, succession)).answer).toEqual({ people: 2 });
    expect((await detailOf(two)).supervisorId).toBe(one);
    expect((await detailOf(one)).supervisorId).toBe(ids.head);
    expect((await detailOf(boss)).supervises).toBe(0);
    expect(await unreviewed()).toEqual(before);
  });
});

describe('units, services and policies', () => {
  const put = (kind: string, body: unknown, { id = null, baseRev = 0 }: { id?: Uuid | null; baseRev?: number } = {}) =>
    ask<{ id: Uuid }>(admin, 'PUT', '/records', { kind, id, baseRev, body });

  test('are made, changed and taken back, and travel to devices', async () => {
    const made = await put('unit', { name: 'Seksi Baru', parentId: ids.office, zone: 'WIB' });
    const { id } = made.answer;
    expect(
      (await put('unit', { name: 'Seksi Lain', parentId: ids.office, zone: 'WIB' }, { id, baseRev: 1 })).status,
    ).toBe(200);
    const { changes } = await head.sync([]);
    expect(changes).toContainEqual(expect.objectContaining({ kind: 'unit', id, rev: 2 }));
    expect((await put('unit', null, { id, baseRev: 2 })).status).toBe(200);
    const { answer } = await ask<Structure>(admin, 'GET', '');
    expect(answer.records.map((one) => one.id)).not.toContain(id);
    expect(answer.people[ids.clinic]).toBeGreaterThan(0);
  });

  test.each<[string, string, unknown, { id?: Uuid; baseRev?: number }, string]>([
    [
      '[UNIT-1] a unit below itself',
      'unit',
      { name: 'X', parentId: ids.office, zone: 'WIB' },
      { id: ids.office, baseRev: 1 },
      'unit-circle',
    ],
    ['a unit with people', 'unit', null, { id: ids.office, baseRev: 1 }, 'unit-in-use'],
    ['a unit in a zone of its own', 'unit', { name: 'X', parentId: null, zone: 'GMT' }, {}, 'field-invalid'],
    ['a service of no unit', 'service', { unitId: ids.rhk, name: 'KTP' }, {}, 'unit-unknown'],
    [
      'a policy with a stranger for reviewer',
      'policy',
      { unitId: null, dailyTargetMinutes: 450, entryLock: { kind: 'open' }, fallbackReviewerId: ids.rhk },
      {},
      'person-unknown',
    ],
    [
      'a change of what somebody else changed',
      'unit',
      { name: 'X', parentId: null, zone: 'WIB' },
      { id: ids.clinic, baseRev: 7 },
      'record-changed',
    ],
    [
      'the id of somebody’s record',
      'service',
      { unitId: ids.office, name: 'KTP' },
      { id: ids.officer, baseRev: 1 },
      'record-changed',
    ],
  ])('%s is refused', async (_, kind, body, base, code) => {
    expect(await put(kind, body, base)).toMatchObject({ code });
  });
});

describe('the audit', () => {
  const lines = async (where: string) =>
    (await server.database.pool.query(`select * from audit where ${where} order by at, batch, place`)).rows;

  test('[AUD-1] has who did what to which record, in the transaction of the change', async () => {
    const [created] = await lines(`kind = 'activity'`);
    expect(created).toMatchObject({
      actor_kind: 'person',
      actor_id: ids.officer,
      device_id: officer.device,
      action: 'create',
      rev: 1,
      result: 'ok',
      at: new Date(instantOf(nowMs)),
    });
    const actions = new Set((await lines('true')).map((line) => line.action as string));
    for (const action of [
      'sign-in',
      'move',
      'move-planned',
      'move-cancelled',
      'roles',
      'code-issued',
      'account-ended',
    ]) {
      expect(actions).toContain(action);
    }
    expect(await lines(`action = 'sign-in' and result = 'first-code-wrong'`)).not.toEqual([]);
    // What was rolled back left no line.
    expect(await lines(`record_id = '${ids.office}' and action = 'delete'`)).toEqual([]);
  });

  test('[AUD-2] is only added to', async () => {
    const before = await lines('true');
    await server.database.pool.query(`update audit set action = 'nothing'`);
    await server.database.pool.query('delete from audit');
    await expect(server.database.pool.query('truncate audit')).rejects.toThrow(/permission denied/);
    expect(await lines('true')).toEqual(before);
  });

  test('[AUD-3] never holds what a record says', async () => {
    const said = JSON.stringify(await lines('true')).replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '');
    expect(said.match(/.{0,60}(?:Memeriksa|Pegawai|1990).{0,20}/)?.[0]).toBeUndefined();
  });
});
