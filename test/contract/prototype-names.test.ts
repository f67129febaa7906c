import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportView } from '../../src/protocol/import.ts';
import { writeCsv } from '../../src/server/sheets/write-sheet.ts';
import { aChange, ApiClient } from '../support/api-client.ts';
import { addPeople } from '../support/more-people.ts';
import { anActivity, ids } from '../support/small-district.ts';
import { loadSurvey } from '../support/survey.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let admin: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  await addPeople(server.database);
  await loadSurvey(server.database);
  admin = await new ApiClient(server.origin).signIn('admin');
});
afterAll(() => server.stop());

async function bring(kind: string, rows: string[][]): Promise<{ status: number; view: ImportView }> {
  const response = await fetch(`${server.origin}/api/imports?kind=${kind}&name=berkas.csv&unit=${ids.office}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', cookie: admin.cookie },
    body: new Uint8Array(writeCsv(rows)),
  });
  return { status: response.status, view: (await response.json()) as ImportView };
}

const statusOf = async (path: string) =>
  (await fetch(`${server.origin}${path}`, { headers: { cookie: admin.cookie } })).status;

describe.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])('%s is nobody’s name', (name) => {
  test('as a kind of record, a channel, a code, a role', async () => {
    const { results } = await admin.sync([aChange(anActivity({ rhkId: null }), { kind: name })], {
      cursors: JSON.parse(`{"${name}": 3}`),
    });
    expect(results).toMatchObject([
      { outcome: 'refused', refusal: { code: expect.stringMatching(/^(unknown-kind|malformed)$/) } },
    ]);
    const given = [
      admin.post('/api/organisation/people/search', { search: name, unit: name }),
      fetch(`${server.origin}/api/organisation/records`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', cookie: admin.cookie },
        body: JSON.stringify({ kind: name, id: null, baseRev: 0, body: {} }),
      }),
      admin.post('/api/session', { nip: name, password: name, device: name }),
    ];
    for (const answer of await Promise.all(given)) expect([400, 401]).toContain(answer.status);
  });

  test('as what is asked for in an address', async () => {
    for (const path of [
      `/api/monitor?month=${name}`,
      `/api/reports/skm?unit=${name}`,
      `/api/reports/skm?unit=${ids.office}&year=${name}`,
      `/api/imports/examples/${name}.xlsx`,
      `/api/organisation/people/${name}`,
      `/api/audit?kind=${name}`,
      `/api/${name}`,
    ])
      expect([path, await statusOf(path)]).toEqual([path, expect.toSatisfy((status: number) => status < 500)]);
    expect((await bring(name, [['NIP'], ['1']])).status).toBe(400);
  });

  test('as a heading or a cell of a file, and as a column that was chosen', async () => {
    const people = await bring('pegawai', [
      ['NIP', 'Nama', 'Status', 'Unit', name],
      ['199501012020122001', name, name, name, name],
    ]);
    expect(people.view.faults.map(({ title, fault }) => `${title}: ${fault}`).toSorted()).toEqual([
      'Status: employment-unknown',
      'Unit: unit-unknown',
    ]);
    const look = (columns: string) =>
      admin.postRaw(`/api/imports/${people.view.id}/look`, `{"columns": {"${columns}": 1}}`);
    expect((await look(name)).status).toBeLessThan(500);
    const units = await bring('unit', [
      ['Kode', 'Nama unit', 'Unit induk', 'Zona waktu'],
      [name, 'Unit', name, name],
    ]);
    expect(units.view.faults.map(({ fault }) => fault)).toContain('zone-unknown');
    const holidays = await bring('libur', [
      ['Tanggal', 'Nama', 'Jenis'],
      [name, name, name],
    ]);
    expect(holidays.view.faults.map(({ fault }) => fault).toSorted()).toEqual([
      'date-unreadable',
      'holiday-type-unknown',
    ]);
  });

  test('as an answer or a fact of a citizen', async () => {
    const heads = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9', 'Pendidikan', 'Pekerjaan', 'Jenis Kelamin'];
    const { view } = await bring('skm', [heads, [name, '4', '4', '4', '4', '4', '4', '4', '4', name, name, name]]);
    expect(view.faults.map(({ fault }) => fault)).toContain('answer-out-of-range');
    const told = view.warnings.filter(({ value }) => value === name).map(({ readAs }) => readAs);
    expect(told.length).toBeGreaterThan(0);
    expect(told.join()).not.toContain('function');
  });
});

test('and the server has noticed nothing of it', () => {
  expect(server.logged.filter((line) => /"level":50/.test(line))).toEqual([]);
});
