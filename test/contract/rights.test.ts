import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantOf } from '../../src/domain/time/instant.ts';
import { sessionSchema } from '../../src/protocol/session.ts';
import { publishRecords } from '../../src/server/publish/publish-records.ts';
import { ApiClient, newId } from '../support/api-client.ts';
import { addOfficers, addPeople } from '../support/more-people.ts';
import { allNips, ids, nowMs, password } from '../support/small-district.ts';
import { aResponse, loadSurvey, surveyIds, write } from '../support/survey.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

const people = ['officer', 'admin', 'skmOfficer', 'unitAdmin', 'counterOfficer'] as const;
type Who = (typeof people)[number];

let server: TestServer;
const clients = {} as Record<Who, ApiClient>;
const [belowId, responseId, deviceLabel] = [newId(), newId(), 'Loket 1'];

beforeAll(async () => {
  server = await startTestServer();
  await addPeople(server.database);
  await addOfficers(server.database);
  await loadSurvey(server.database);
  await server.database.pool.query(`update account set roles = '{}' where person_id = $1`, [ids.head]);
  const below = { name: 'UPT Uji', parentId: ids.office, zone: 'WIB' };
  const record = { kind: 'unit', id: belowId, author: ids.org, body: below, capturedAt: instantOf(nowMs) };
  await server.database.transaction((client) =>
    publishRecords(client, { orgId: ids.org, receivedAt: record.capturedAt }, [record]),
  );
  await write(server.database, [aResponse({}, responseId)]);
  for (const who of people) clients[who] = await new ApiClient(server.origin).signIn(who);
});
afterAll(() => server.stop());

async function send(who: Who, method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${server.origin}${path}`, {
    method,
    headers: { cookie: clients[who].cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** Whether what is asked is let through; what becomes of it then is another test's business. */
async function may(who: Who, [method, path, body]: Asked): Promise<boolean> {
  return (await send(who, method, path, body)).status !== 403;
}
type Asked = readonly [method: string, path: string, body?: unknown];

const person = (unitId: string, supervisorId: string | null = null) => ({
  name: 'Pegawai Baru',
  nip: '198501012010011001',
  employment: 'pns',
  position: '',
  unitId,
  supervisorId,
});
const service = (unitId: string) => ({ kind: 'service', id: null, baseRev: 0, body: { unitId, name: 'Legalisir' } });
const unit = (id: string | null, parentId: string | null) => ({
  kind: 'unit',
  id,
  baseRev: 99,
  body: { name: 'Unit', parentId, zone: 'WIB' },
});
const office = ids.office;
const { clinic } = ids;
const burst = { serviceId: surveyIds.card, date: '2026-11-12', time: null, reason: 'test' };
const hiding = { words: 'Kursi', reason: 'other' };
const settings = { layout: 'one-by-one', idleSeconds: 45, asksRespondent: true };

const asked: readonly [what: string, who: readonly Who[], ...Asked][] = [
  // Petugas SKM: the own unit and below.
  ['publish a page', ['skmOfficer'], 'PUT', `/api/reports/skm/publication/${office}`, { open: false }],
  ['publish a page below', ['skmOfficer'], 'PUT', `/api/reports/skm/publication/${belowId}`, { open: false }],
  ['publish another unit’s page', [], 'PUT', `/api/reports/skm/publication/${clinic}`, { open: false }],
  [
    'plan the follow-up',
    ['skmOfficer'],
    'PUT',
    `/api/reports/skm/note?unit=${office}`,
    { version: 9, population: 1, followUp: [] },
  ],
  ['list questionnaires', ['skmOfficer'], 'GET', `/api/reports/skm/responses?unit=${office}`],
  ['list another unit’s', [], 'GET', `/api/reports/skm/responses?unit=${clinic}`],
  ['take one out', ['skmOfficer'], 'POST', `/api/reports/skm/responses/${responseId}/invalidation`, { reason: 'test' }],
  ['see bursts', ['skmOfficer'], 'GET', `/api/reports/skm/bursts?unit=${office}`],
  ['see another unit’s', [], 'GET', `/api/reports/skm/bursts?unit=${clinic}`],
  ['take a burst out', ['skmOfficer'], 'POST', `/api/reports/skm/bursts/decision?unit=${office}`, burst],
  ['take one out elsewhere', [], 'POST', `/api/reports/skm/bursts/decision?unit=${clinic}`, burst],
  ['read hidden suggestions', ['skmOfficer'], 'GET', `/api/reports/skm/suggestions/hidden?unit=${office}`],
  ['read another unit’s', [], 'GET', `/api/reports/skm/suggestions/hidden?unit=${clinic}`],
  ['hide a suggestion', ['skmOfficer'], 'PUT', `/api/reports/skm/suggestions/hidden?unit=${office}`, hiding],
  ['hide one elsewhere', [], 'PUT', `/api/reports/skm/suggestions/hidden?unit=${clinic}`, hiding],
  ['download the worksheet', ['skmOfficer'], 'GET', `/api/reports/skm/worksheet.csv?unit=${office}`],
  ['read the rows', ['skmOfficer'], 'GET', `/api/reports/skm/worksheet.json?unit=${office}`],
  ['download everybody’s worksheet', [], 'GET', '/api/reports/skm/worksheet.csv'],
  [
    'change the questions',
    [],
    'PUT',
    `/api/reports/skm/instrument?unit=${office}`,
    { baseVersion: 9, withoutCost: false, own: [] },
  ],
  [
    'read the unit’s report',
    ['officer', 'skmOfficer', 'unitAdmin', 'counterOfficer'],
    'GET',
    `/api/reports/skm?unit=${office}`,
  ],
  ['read another’s report', [], 'GET', `/api/reports/skm?unit=${clinic}`],
  // Petugas loket: the own unit.
  ['see the counters', ['counterOfficer'], 'GET', '/api/counters'],
  ['add a tablet', ['counterOfficer'], 'POST', '/api/counters', { unitId: office, label: deviceLabel }],
  ['add one elsewhere', [], 'POST', '/api/counters', { unitId: clinic, label: deviceLabel }],
  ['add one below', [], 'POST', '/api/counters', { unitId: belowId, label: deviceLabel }],
  ['set how they ask', ['counterOfficer'], 'PUT', `/api/counters/settings/${office}`, settings],
  ['set it elsewhere', [], 'PUT', `/api/counters/settings/${clinic}`, settings],
  ['make a poster', ['counterOfficer'], 'POST', '/api/counters/posters', { serviceId: surveyIds.card }],
  ['make one elsewhere', [], 'POST', '/api/counters/posters', { serviceId: surveyIds.clinicService }],
  // Admin unit: the own unit and below.
  ['see the structure', ['unitAdmin'], 'GET', '/api/organisation'],
  ['search people', ['unitAdmin'], 'POST', '/api/organisation/people/search', {}],
  ['read a person', ['unitAdmin'], 'GET', `/api/organisation/people/${ids.officer}`],
  ['read a person elsewhere', [], 'GET', `/api/organisation/people/${ids.stranger}`],
  ['add a person', ['unitAdmin'], 'POST', '/api/organisation/people', { ...person(office), nip: '1' }],
  ['add one below', ['unitAdmin'], 'POST', '/api/organisation/people', { ...person(belowId), nip: '1' }],
  ['add one elsewhere', [], 'POST', '/api/organisation/people', { ...person(clinic), nip: '1' }],
  [
    'add one under somebody elsewhere',
    [],
    'POST',
    '/api/organisation/people',
    { ...person(office, ids.stranger), nip: '1' },
  ],
  [
    'change a person',
    ['unitAdmin'],
    'PUT',
    `/api/organisation/people/${ids.officer}`,
    { ...person(office), nip: '1', baseRev: 0 },
  ],
  [
    'change one elsewhere',
    [],
    'PUT',
    `/api/organisation/people/${ids.stranger}`,
    { ...person(clinic), nip: '1', baseRev: 0 },
  ],
  [
    'change one who holds a right',
    [],
    'PUT',
    `/api/organisation/people/${ids.skmOfficer}`,
    { ...person(office), nip: '1', baseRev: 0 },
  ],
  [
    'move one away',
    [],
    'POST',
    `/api/organisation/people/${ids.officer}/moves`,
    { unitId: clinic, supervisorId: null, from: '2026-11-20' },
  ],
  [
    'fetch one here',
    [],
    'POST',
    `/api/organisation/people/${ids.stranger}/moves`,
    { unitId: office, supervisorId: null, from: '2026-11-20' },
  ],
  ['end somebody elsewhere', [], 'PUT', `/api/organisation/people/${ids.stranger}/leaving`, { leftOn: '2099-01-01' }],
  [
    'end somebody here',
    ['unitAdmin'],
    'PUT',
    `/api/organisation/people/${ids.officer}/leaving`,
    { leftOn: '2099-01-01' },
  ],
  ['make a code for an admin', [], 'POST', '/api/organisation/codes', { person: ids.admin }],
  ['make a code for who holds a right', [], 'POST', '/api/organisation/codes', { person: ids.skmOfficer }],
  ['make codes here', ['unitAdmin'], 'POST', '/api/organisation/codes', { unit: office }],
  ['make codes elsewhere', [], 'POST', '/api/organisation/codes', { unit: clinic }],
  ['give roles', [], 'PUT', `/api/organisation/people/${ids.stranger}/roles`, { roles: [] }],
  ['add a service', ['unitAdmin'], 'PUT', '/api/organisation/records', { ...service(office), baseRev: 99 }],
  ['add a service elsewhere', [], 'PUT', '/api/organisation/records', service(clinic)],
  [
    'change another’s service',
    [],
    'PUT',
    '/api/organisation/records',
    { ...service(office), id: surveyIds.clinicService },
  ],
  ['rename the own unit', ['unitAdmin'], 'PUT', '/api/organisation/records', unit(office, null)],
  ['hang the own unit elsewhere', [], 'PUT', '/api/organisation/records', unit(office, clinic)],
  ['add a unit below', ['unitAdmin'], 'PUT', '/api/organisation/records', unit(null, office)],
  ['add a unit above', [], 'PUT', '/api/organisation/records', unit(null, null)],
  ['change another unit', [], 'PUT', '/api/organisation/records', unit(clinic, office)],
  [
    'change the policy',
    [],
    'PUT',
    '/api/organisation/records',
    {
      kind: 'policy',
      id: null,
      baseRev: 0,
      body: { unitId: office, dailyTargetMinutes: 1, entryLock: { kind: 'open' } },
    },
  ],
  ['import', ['unitAdmin'], 'POST', '/api/imports/00000000-0000-7000-8000-000000000000/look', {}],
  ['see what was imported', ['unitAdmin'], 'GET', '/api/imports'],
  ['take an import back', ['unitAdmin'], 'POST', '/api/imports/00000000-0000-7000-8000-000000000000/withdrawal', {}],
  [
    'add a holiday',
    [],
    'PUT',
    '/api/organisation/records',
    {
      kind: 'holiday',
      id: null,
      baseRev: 0,
      body: { type: 'libur-daerah', name: 'Hari jadi', date: '2027-02-01', until: null },
    },
  ],
  ['read the audit', [], 'GET', '/api/audit'],
];

describe('[ADM-2] a right reaches what it is for, in the own unit, and nothing else', () => {
  test.each(asked)('%s', async (_what, allowed, ...what) => {
    for (const who of people.filter((one) => one !== 'admin')) {
      expect([who, await may(who, what)]).toEqual([who, allowed.includes(who)]);
    }
  });
});

test('[ADM-2] an admin of a unit sees its people and units, and codes are for who holds nothing', async () => {
  const structure = (await (await send('unitAdmin', 'GET', '/api/organisation')).json()) as {
    records: { id: string }[];
  };
  expect(structure.records.map(({ id }) => id)).not.toContain(clinic);
  const found = await send('unitAdmin', 'POST', '/api/organisation/people/search', {});
  const { people: listed } = (await found.json()) as { people: { unitId: string }[] };
  expect(new Set(listed.map(({ unitId }) => unitId))).toEqual(new Set([office]));
  const board = (await (await send('counterOfficer', 'GET', '/api/counters')).json()) as { units: { id: string }[] };
  expect(board.units.map(({ id }) => id)).toEqual([office]);
});

test('rights are given by the admin, told by a sign-in, kept by who knows none, and end with the account', async () => {
  const roles = `/api/organisation/people/${ids.officer}/roles`;
  expect((await send('admin', 'PUT', roles, { roles: [], rights: ['petugas-skm'] })).status).toBe(204);
  expect((await send('admin', 'PUT', roles, { roles: [] })).status).toBe(204);
  const signIn = { nip: allNips.officer, password, device: newId() };
  const session = sessionSchema.parse(await (await clients.officer.post('/api/session', signIn)).json());
  expect(session).toMatchObject({ roles: [], rights: ['petugas-skm'] });
  const leaving = `/api/organisation/people/${ids.officer}/leaving`;
  expect((await send('admin', 'PUT', leaving, { leftOn: '2026-11-20' })).status).toBe(204);
  expect((await send('admin', 'DELETE', leaving)).status).toBe(204);
  const detail = await (await send('admin', 'GET', `/api/organisation/people/${ids.officer}`)).json();
  expect(detail).toMatchObject({ roles: [], rights: [] });
});
