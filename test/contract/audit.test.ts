import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuditPage } from '../../src/protocol/audit.ts';
import { aChange, ApiClient, newId } from '../support/api-client.ts';
import { addPeople } from '../support/more-people.ts';
import { anActivity, ids, nips, password } from '../support/small-district.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let admin: ApiClient;
let officer: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  await addPeople(server.database);
  admin = await new ApiClient(server.origin).signIn('admin');
  officer = await new ApiClient(server.origin).signIn('officer');
});
afterAll(() => server.stop());

function get(path: string, client = admin): Promise<Response> {
  return fetch(`${server.origin}${path}`, { headers: { cookie: client.cookie } });
}

async function read(query = ''): Promise<AuditPage> {
  return (await (await get(`/api/audit?${query}`)).json()) as AuditPage;
}

test('only admins read the audit or take it along', async () => {
  for (const path of ['/api/audit', '/api/audit.csv']) {
    expect((await get(path, new ApiClient(server.origin))).status).toBe(401);
    expect((await get(path, officer)).status).toBe(403);
    expect((await get(path)).status).toBe(200);
  }
});

test('[AUD-1] a refused change and a lost conflict leave a line, with the code', async () => {
  const refused = aChange(anActivity({ rhkId: ids.strangersRhk }));
  const taken = aChange(anActivity());
  await officer.sync([refused, taken]);
  await officer.sync([
    aChange(anActivity({ description: 'Kata yang lain sama sekali' }), { id: taken.id, baseRev: 7 }),
  ]);
  const { lines } = await read('kind=activity');
  expect(lines.map(({ action, recordId, result }) => ({ action, recordId, result }))).toEqual(
    expect.arrayContaining([
      { action: 'create', recordId: taken.id, result: 'ok' },
      { action: 'push', recordId: refused.id, result: 'rhk-unknown' },
      { action: 'push', recordId: taken.id, result: 'conflict' },
    ]),
  );
});

test('is filtered by person, kind and day, and told a page at a time', async () => {
  await officer.sync(Array.from({ length: 150 }, () => aChange(anActivity())));
  expect((await read(`person=${ids.officer}`)).lines.every(({ actorName }) => actorName === 'Pegawai Uji')).toBe(true);
  expect((await read('from=2026-11-21')).lines).toEqual([]);
  expect((await read('from=2026-11-20&to=2026-11-20')).lines).not.toEqual([]);
  const seen = new Set<string>();
  let next: string | null = '';
  for (let pages = 0; next !== null && pages < 5; pages++) {
    const page: AuditPage = await read(`kind=activity${next && `&after=${encodeURIComponent(next)}`}`);
    for (const line of page.lines) seen.add(`${line.recordId} ${line.action} ${line.result}`);
    next = page.next;
  }
  expect(seen.size).toBe(153);
});

test('a file of it opens without formulas and leaves a line of its own', async () => {
  server.clock.ms += 1_000;
  const text = await (await get('/api/audit.csv?kind=activity')).text();
  expect(text).toContain('waktu_utc;pelaku;nama');
  expect(text).not.toMatch(/(^|;)=/m);
  expect((await read()).lines[0]).toMatchObject({ action: 'export-audit', actorId: ids.admin });
});

test('a place or kind that cannot be is malformed, not a fault of the server', async () => {
  const id = ids.officer;
  for (const query of [
    'after=x',
    'after=1 a b',
    `after=1 ${id} 99999999999`,
    'kind=%00',
    'from=2026-13-01',
    'person=x',
  ]) {
    expect((await get(`/api/audit?${query}`)).status).toBe(400);
  }
});

test('[AUD-1] what admins do with counters and the public page leaves a line of its own', async () => {
  const made = (await (await admin.post('/api/counters', { unitId: ids.office, label: 'Loket 1' })).json()) as {
    deviceId: string;
  };
  await admin.post(`/api/counters/${made.deviceId}/code`, {});
  await fetch(`${server.origin}/api/counters/${made.deviceId}`, {
    method: 'DELETE',
    headers: { cookie: admin.cookie },
  });
  await fetch(`${server.origin}/api/reports/skm/publication/${ids.office}`, {
    method: 'PUT',
    headers: { cookie: admin.cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ open: true }),
  });
  const actions = (await read(`person=${ids.admin}`)).lines.map(({ action }) => action);
  expect(actions).toEqual(
    expect.arrayContaining(['counter-added', 'counter-code', 'counter-revoked', 'skm-page-opened']),
  );
});

test('[AUD-4] a line names what the record is, and of the organisation’s own what changed from what to what', async () => {
  const send = (method: string, path: string, body: unknown) =>
    fetch(`${server.origin}${path}`, {
      method,
      headers: { cookie: admin.cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const change = aChange(anActivity());
  await officer.sync([change]);
  const ofEntry = (await read(`person=${ids.officer}&kind=activity`)).lines.find(
    ({ recordId }) => recordId === change.id,
  );
  expect(ofEntry).toMatchObject({ recordName: 'Pegawai Uji · 20-11-2026', changes: [] });

  server.clock.ms += 1_000;
  const unit = { name: 'Dinas Baru', parentId: null, zone: 'WIB' };
  expect(
    (await send('PUT', '/api/organisation/records', { kind: 'unit', id: ids.office, baseRev: 1, body: unit })).status,
  ).toBe(200);
  const move = { unitId: ids.clinic, supervisorId: null, from: '2026-11-20' };
  expect((await send('POST', `/api/organisation/people/${ids.officer}/moves`, move)).status).toBe(200);
  const { lines } = await read();
  expect(lines.find(({ kind, action }) => kind === 'unit' && action === 'change')).toMatchObject({
    recordName: 'Dinas Baru',
    changes: [{ field: 'name', before: 'Dinas Uji', after: 'Dinas Baru' }],
  });
  expect(lines.find(({ kind, action }) => kind === 'employee' && action === 'change')?.changes).toEqual(
    expect.arrayContaining([
      { field: 'unitId', before: 'Dinas Baru', after: 'Puskesmas Uji' },
      { field: 'supervisorId', before: 'Kepala Uji', after: null },
    ]),
  );

  server.clock.ms += 1_000;
  const roles = { roles: ['pimpinan'], rights: ['petugas-skm'] };
  expect((await send('PUT', `/api/organisation/people/${ids.stranger}/roles`, roles)).status).toBe(204);
  expect((await read()).lines[0]).toMatchObject({
    action: 'roles',
    recordName: 'Orang Lain',
    detail: { before: [], after: ['pimpinan', 'petugas-skm'] },
  });
});

test('[AUD-5] a stranger who tries all day leaves one line an hour; the next sign-in says how often it failed', async () => {
  server.clock.ms += 3_600_000;
  const from = new Date(server.clock.ms).toISOString();
  const attempt = (given: string) =>
    new ApiClient(server.origin).post('/api/session', { nip: nips.stranger, password: given, device: newId() });
  for (let tries = 0; tries < 5; tries++) await attempt('keliru sekali');
  expect((await attempt(password)).status).toBe(200);
  const lines = (await read(`person=${ids.stranger}`)).lines.filter(
    (line) => line.at >= from && line.action === 'sign-in',
  );
  expect(lines.map(({ result, detail }) => [result, detail?.failed])).toEqual(
    expect.arrayContaining([
      ['ok', 5],
      ['wrong-credentials', undefined],
    ]),
  );
  expect(lines).toHaveLength(2);
});
