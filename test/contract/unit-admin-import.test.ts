import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { instantOf } from '../../src/domain/time/instant.ts';
import type { ImportKind, ImportList, ImportView, Withdrawal } from '../../src/protocol/import.ts';
import { publishRecords } from '../../src/server/publish/publish-records.ts';
import { writeCsv } from '../../src/server/sheets/write-sheet.ts';
import { ApiClient, newId } from '../support/api-client.ts';
import { addOfficers, addPeople } from '../support/more-people.ts';
import { allNips, ids, nips, nowMs } from '../support/small-district.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

const below = newId();

let server: TestServer;
const clients = {} as Record<'admin' | 'unitAdmin' | 'skmOfficer' | 'officer', ApiClient>;

beforeAll(async () => {
  server = await startTestServer();
  await addPeople(server.database);
  await addOfficers(server.database);
  const body = { name: 'UPT Uji', parentId: ids.office, zone: 'WIB' };
  const record = { kind: 'unit', id: below, author: ids.org, body, capturedAt: instantOf(nowMs) };
  await server.database.transaction((client) =>
    publishRecords(client, { orgId: ids.org, receivedAt: record.capturedAt }, [record]),
  );
  for (const who of ['admin', 'unitAdmin', 'skmOfficer', 'officer'] as const)
    clients[who] = await new ApiClient(server.origin).signIn(who);
});
afterAll(() => server.stop());

type Who = keyof typeof clients;
type Rows = readonly (readonly string[])[];

async function bring(kind: ImportKind, rows: Rows, who: Who = 'unitAdmin') {
  const query = new URLSearchParams({ kind, name: 'berkas.csv', unit: ids.office });
  const response = await fetch(`${server.origin}/api/imports?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', cookie: clients[who].cookie },
    body: new Uint8Array(writeCsv(rows.map((row) => [...row]))),
  });
  return { status: response.status, view: (await response.json()) as ImportView };
}

async function apply({ id }: ImportView, who: Who = 'unitAdmin') {
  const response = await clients[who].post(`/api/imports/${id}/application`, {});
  return { status: response.status, view: (await response.json()) as ImportView & { error?: { code: string } } };
}

const people = (...rows: string[][]): Rows => [['NIP', 'Nama', 'Status', 'Jabatan', 'Unit', 'NIP atasan'], ...rows];
const units = (...rows: string[][]): Rows => [['Kode', 'Nama unit', 'Unit induk', 'Zona waktu'], ...rows];
const services = (...rows: string[][]): Rows => [['Nama layanan', 'Unit'], ...rows];
const faultsOf = ({ faults }: ImportView) => faults.map(({ title, fault }) => `${title}: ${fault}`);

let born = 0;
/** Somebody whom nobody knows yet. */
const someone = (unit: string, superior = '') => [
  `199501012020${String(++born).padStart(2, '0')}2001`,
  `Pegawai ${born}`,
  'PNS',
  'Staf',
  unit,
  superior,
];

describe('[ADM-2] an admin of a unit brings files of the own unit and below', () => {
  beforeEach(() => void (server.clock.ms += 1));

  test('people: added there and below, under somebody there or in the file, with an account each', async () => {
    const first = someone('UPT Uji', nips.head);
    const { view } = await bring('pegawai', people(first, someone('Dinas Uji', first[0])));
    expect(view).toMatchObject({ added: 2, faultCount: 0 });
    expect((await apply(view)).view.state).toBe('applied');
    const { rows } = await server.database.pool.query('select from account where nip = $1', [first[0]]);
    expect(rows).toHaveLength(1);
  });

  test.each<[what: string, rows: () => string[], fault: string]>([
    ['in a unit elsewhere', () => someone('Puskesmas Uji'), 'Unit: unit-unknown'],
    ['under somebody elsewhere', () => someone('Dinas Uji', nips.stranger), 'NIP atasan: out-of-reach'],
    ['who is elsewhere', () => [nips.stranger, 'Orang Lain', 'PNS', '', 'Dinas Uji', ''], 'NIP: out-of-reach'],
    ['who holds a right', () => [allNips.skmOfficer, 'Nama Baru', 'PNS', '', 'Dinas Uji', ''], 'NIP: out-of-reach'],
  ])('nobody %s, and nothing of them is told', async (_, row, fault) => {
    const { view } = await bring('pegawai', people(row()));
    expect(faultsOf(view)).toEqual([fault]);
    expect(
      JSON.stringify([view.changes, view.faults.map(({ values }) => values.map(({ suggestions }) => suggestions))]),
    ).not.toMatch(/Orang Lain|Puskesmas/);
    expect(await apply(view)).toMatchObject({ status: 400, view: { error: { code: 'sheet-has-errors' } } });
    // The same file says no such thing to the organisation's admin.
    const same = await bring('pegawai', people(row()), 'admin');
    expect(faultsOf(same.view)).toEqual([]);
  });

  test('a superior by name is asked for their NIP, which is suggested of people there alone', async () => {
    const named = (name: string) => bring('pegawai', people(someone('Dinas Uji', name)));
    const suggested = ({ view }: Awaited<ReturnType<typeof named>>) => view.faults[0]!.values[0]!.suggestions;
    expect(suggested(await named('Kepala Uji'))).toMatchObject([{ value: nips.head }]);
    expect(suggested(await named('Orang Lain'))).toEqual([]);
  });

  test('services and units there, and never above or elsewhere', async () => {
    const good = await bring('layanan', services(['Legalisir', 'UPT Uji']));
    expect((await apply(good.view)).view.state).toBe('applied');
    expect(faultsOf((await bring('layanan', services(['Legalisir', 'Puskesmas Uji']))).view)).toEqual([
      'Unit: unit-unknown',
    ]);
    const tree = await bring('unit', units(['U-1', 'Seksi Baru', 'UPT Uji', ''], ['U-2', 'Subseksi', 'U-1', '']));
    expect((await apply(tree.view)).view).toMatchObject({ state: 'applied', added: 2 });
    expect(faultsOf((await bring('unit', units(['U-3', 'Dinas Tandingan', '', '']))).view)).toEqual([
      'Unit induk: out-of-reach',
    ]);
    expect(faultsOf((await bring('unit', units(['', 'Dinas Uji', 'UPT Uji', '']))).view)).toContain(
      'Unit induk: out-of-reach',
    );
  });

  test('not holidays, which are everybody’s, nor questionnaires; and nobody without the right anything', async () => {
    const holiday = [
      ['Tanggal', 'Nama'],
      ['2027-01-01', 'Tahun Baru'],
    ];
    expect((await bring('libur', holiday)).status).toBe(403);
    expect((await bring('skm', [['U1'], ['4']])).status).toBe(403);
    for (const who of ['skmOfficer', 'officer'] as const)
      expect((await bring('pegawai', people(someone('Dinas Uji')), who)).status).toBe(403);
  });

  test('sees, applies and takes back what they brought themselves, as long as it lies within their reach', async () => {
    const mine = await bring('pegawai', people(someone('UPT Uji')));
    const theirs = await bring('pegawai', people(someone('Puskesmas Uji')), 'admin');
    for (const step of ['look', 'application', 'marked', 'withdrawal'])
      expect((await clients.unitAdmin.post(`/api/imports/${theirs.view.id}/${step}`, {})).status).toBe(404);
    await apply(theirs.view, 'admin');
    await apply(mine.view);
    const answer = await fetch(`${server.origin}/api/imports`, { headers: { cookie: clients.unitAdmin.cookie } });
    const listed = ((await answer.json()) as ImportList).imports.map(({ id }) => id);
    expect(listed).toContain(mine.view.id);
    expect(listed).not.toContain(theirs.view.id);
    const withdraw = () => clients.unitAdmin.post(`/api/imports/${mine.view.id}/withdrawal`, {});
    const give = (rights: string[]) =>
      server.database.pool.query(
        `update account a set rights = $2 from import_record w
         where w.org_id = a.org_id and w.record_id = a.person_id and w.import_id = $1`,
        [mine.view.id, rights],
      );
    await give(['petugas-loket']);
    expect((await withdraw()).status).toBe(403);
    await give([]);
    expect((await (await withdraw()).json()) as Withdrawal).toMatchObject({ withdrawn: true, taken: 1 });
  });
});
