import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportReport } from '../../src/protocol/import.ts';
import type { PeopleList } from '../../src/protocol/organisation.ts';
import { writeCsv, writeXlsx } from '../../src/server/sheets/write-sheet.ts';
import { ApiClient } from '../support/api-client.ts';
import { addPeople } from '../support/more-people.ts';
import { ids, nips } from '../support/small-district.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let admin: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  await addPeople(server.database);
  admin = await new ApiClient(server.origin).signIn('admin');
});
afterAll(() => server.stop());

type Answer = ImportReport & { error?: { code: string; field?: string } };

async function send(kind: string, bytes: Buffer, { apply = false, client = admin } = {}) {
  const response = await fetch(`${server.origin}/api/organisation/import/${kind}?apply=${apply ? 1 : 0}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', cookie: client.cookie },
    body: new Uint8Array(bytes),
  });
  return { status: response.status, answer: (await response.json()) as Answer };
}

const people = (...rows: (string | number)[][]) =>
  writeCsv([['NIP', 'Nama', 'Status', 'Jabatan', 'Unit', 'NIP atasan'], ...rows]);
const ani = ['199501012020122001', 'Ani Lestari', 'PNS', 'Kepala Seksi', 'Dinas Uji', ''];
const beni = ['199001012022211002', 'Beni', 'PPPK', 'Operator', 'dinas  uji', '19950101 202012 2 001'];

async function countRecords(): Promise<number> {
  const { rows } = await server.database.pool.query<{ n: number }>('select count(*) as n from record');
  return rows[0]!.n;
}

describe('an import of people', () => {
  test('is told first and writes nothing, then applied as a whole; the same file again changes nothing', async () => {
    const before = await countRecords();
    const told = await send('pegawai', people(ani, beni));
    expect(told.answer).toMatchObject({ applied: false, rows: 2, added: 2, changed: 0, same: 0, errorCount: 0 });
    expect(await countRecords()).toBe(before);
    expect((await send('pegawai', people(ani, beni), { apply: true })).answer).toMatchObject({
      applied: true,
      added: 2,
    });
    expect(await countRecords()).toBe(before + 2);
    expect((await send('pegawai', people(ani, beni), { apply: true })).answer).toMatchObject({
      added: 0,
      changed: 0,
      same: 2,
    });
    const listed = await admin.post('/api/organisation/people/search', { search: 'beni' });
    const [row] = ((await listed.json()) as PeopleList).people;
    expect(row).toMatchObject({
      supervisorName: 'Ani Lestari',
      unitName: 'Dinas Uji',
      access: 'waiting',
      employment: 'pppk',
    });
  });

  test('updates who is known; another unit is a move from today, an empty superior stays, a hyphen is none', async () => {
    const moved = ['199001012022211002', 'Beni Saputra', 'PPPK', 'Operator', 'Puskesmas Uji', ''];
    expect((await send('pegawai', people(moved), { apply: true })).answer).toMatchObject({ changed: 1, added: 0 });
    const { rows } = await server.database.pool.query(`select body from record where body ->> 'name' = 'Beni Saputra'`);
    expect(rows[0].body).toMatchObject({ unitId: ids.clinic, history: [{ until: '2026-11-20', unitId: ids.office }] });
    expect(rows[0].body.supervisorId).not.toBeNull();
    await send('pegawai', people([...moved.slice(0, 5), '-']), { apply: true });
    const after = await server.database.pool.query(`select body from record where body ->> 'name' = 'Beni Saputra'`);
    expect(after.rows[0].body.supervisorId).toBeNull();
  });

  test('names each row at fault with its column and reason, and writes none of the file', async () => {
    const before = await countRecords();
    const file = people(
      ['19950101202012200', 'Kurang Angka', 'PNS', '', 'Dinas Uji', ''],
      ['199513012020122003', 'Bulan Tiga Belas', 'PNS', '', 'Dinas Uji', ''],
      ['199501012020122004', '', 'PNS', '', 'Dinas Uji', ''],
      ['199501012020122005', 'Tanpa Unit', 'PNS', '', 'Dinas Entah', ''],
      ['199501012020122006', 'Atasan Entah', 'PNS', '', 'Dinas Uji', '199501012020122999'],
      ['199501012020122007', 'Status Entah', 'Honorer', '', 'Dinas Uji', ''],
      ['199501012020122008', 'Melingkar', 'PNS', '', 'Dinas Uji', '199501012020122009'],
      ['199501012020122009', 'Melingkar Juga', 'PNS', '', 'Dinas Uji', '199501012020122008'],
      ['199501012020122010', 'Dua Kali', 'PNS', '', 'Dinas Uji', ''],
      ['199501012020122010', 'Dua Kali', 'PNS', '', 'Dinas Uji', ''],
      ['199501012020122011', 'Baik', 'PNS', '', 'Dinas Uji', nips.head],
      ['12', '', 'Honorer', '', 'Dinas Entah', ''],
    );
    const { answer } = await send('pegawai', file);
    expect(answer.errors.map(({ row, column, fault }) => `${row} ${column}: ${fault}`)).toEqual([
      '2 NIP: nip-length',
      '3 NIP: nip-impossible',
      '4 Nama: required',
      '5 Unit: unit-unknown',
      '6 NIP atasan: superior-unknown',
      '7 Status: employment-unknown',
      '8 NIP atasan: superior-circle',
      '9 NIP atasan: superior-circle',
      '11 NIP: repeated',
      '13 Nama: required',
      '13 Status: employment-unknown',
      '13 NIP: nip-length',
      '13 Unit: unit-unknown',
    ]);
    expect(await send('pegawai', file, { apply: true })).toMatchObject({
      status: 400,
      answer: { error: { code: 'sheet-has-errors' } },
    });
    expect(await countRecords()).toBe(before);
  });

  test('headings may come in any order, case and spelling; an XLSX works as a CSV does', async () => {
    const rows = [
      ['unit kerja', 'NAMA PEGAWAI', 'nip baru'],
      ['Dinas Uji', 'Citra', '199601012020122001'],
    ];
    const bytes = await writeXlsx([{ name: 'x', rows }]);
    expect((await send('pegawai', bytes)).answer).toMatchObject({ added: 1, errorCount: 0 });
  });

  test('a NIP that a spreadsheet rounded is refused with its cell', async () => {
    const bytes = await writeXlsx([
      {
        name: 'x',
        rows: [
          ['NIP', 'Nama', 'Unit'],
          [Number('199501012020122001'), 'X', 'Dinas Uji'],
        ],
      },
    ]);
    expect(await send('pegawai', bytes)).toMatchObject({
      status: 400,
      answer: { error: { code: 'sheet-number-too-long', field: 'A2' } },
    });
  });

  test('files that are none, lack a column or have too many rows say so', async () => {
    const codeOf = async (bytes: Buffer) => (await send('pegawai', bytes)).answer.error?.code;
    expect(
      await codeOf(
        writeCsv([
          ['NIP', 'Nama'],
          ['1', 'x'],
        ]),
      ),
    ).toBe('sheet-columns-missing');
    expect(await codeOf(Buffer.from('PK\u0003\u0004 no zip'))).toMatch(/^sheet-/);
    expect(await codeOf(Buffer.from([0, 1, 2, 0]))).toBe('sheet-unreadable');
    const many = writeCsv([['NIP', 'Nama', 'Unit'], ...Array.from({ length: 100_000 }, () => ['1', 'x', 'y'])]);
    expect(await codeOf(many)).toBe('sheet-too-many-rows');
    expect((await send('pegawai', Buffer.alloc(11 * 1024 * 1024))).status).toBe(413);
  });

  test('only admins import or fetch the example', async () => {
    const head = await new ApiClient(server.origin).signIn('head');
    for (const [client, status] of [
      [head, 403],
      [new ApiClient(server.origin), 401],
    ] as const) {
      expect((await send('pegawai', people(ani), { client })).status).toBe(status);
      const example = await fetch(`${server.origin}/api/organisation/import/pegawai.xlsx`, {
        headers: { cookie: client.cookie },
      });
      expect(example.status).toBe(status);
    }
  });
});

describe('units and services', () => {
  const units = (...rows: string[][]) => writeCsv([['Kode', 'Nama unit', 'Unit induk', 'Zona waktu'], ...rows]);

  test('units find their parent anywhere in the file, and are known again by their code', async () => {
    const file = units(['SEK-1', 'Seksi Satu', 'BID', ''], ['BID', 'Bidang Satu', 'Dinas Uji', 'WITA']);
    expect((await send('unit', file, { apply: true })).answer).toMatchObject({ added: 2, errorCount: 0 });
    const renamed = units(['BID', 'Bidang Utama', '', '']);
    expect((await send('unit', renamed, { apply: true })).answer).toMatchObject({ added: 0, changed: 1 });
    const { rows } = await server.database.pool.query(`select body from record where body ->> 'code' = 'BID'`);
    expect(rows[0].body).toMatchObject({ name: 'Bidang Utama', parentId: ids.office, zone: 'WITA' });
  });

  test('a parent below, or nowhere, and a zone of its own are errors', async () => {
    const { answer } = await send(
      'unit',
      units(['BID', 'Bidang Utama', 'SEK-1', ''], ['X', 'X', 'Entah', 'GMT'], ['Y', 'Y', 'Entah', '']),
    );
    expect(answer.errors.map(({ fault }) => fault)).toEqual(['unit-circle', 'zone-unknown', 'unit-unknown']);
  });

  test('services are known by unit and name', async () => {
    const file = writeCsv([
      ['Unit', 'Nama layanan'],
      ['BID', 'KTP elektronik'],
      ['BID', 'Kartu keluarga'],
    ]);
    expect((await send('layanan', file, { apply: true })).answer).toMatchObject({ added: 2 });
    expect((await send('layanan', file, { apply: true })).answer).toMatchObject({ added: 0, same: 2 });
  });

  test.each(['unit', 'pegawai', 'layanan'])(
    'the example of %s can be sent as it is, once its units are there',
    async (kind) => {
      for (const name of kind === 'unit' ? ['unit'] : ['unit', kind]) {
        for (const form of ['xlsx', 'csv']) {
          const example = await fetch(`${server.origin}/api/organisation/import/${name}.${form}`, {
            headers: { cookie: admin.cookie },
          });
          expect(example.headers.get('content-disposition')).toContain(`contoh-${name}.${form}`);
          const bytes = Buffer.from(await example.arrayBuffer());
          expect((await send(name, bytes, { apply: true })).answer).toMatchObject({ errorCount: 0, rows: 2 });
        }
      }
    },
  );
});

test('5,000 employees are imported at once', async () => {
  const rows = Array.from({ length: 5_000 }, (_, n) => {
    const number = `19${String(60 + Math.floor(n / 1000) * 5)}0101${String(1990 + (n % 30))}01${(n % 2) + 1}${String((Math.floor(n / 30) % 999) + 1).padStart(3, '0')}`;
    return [number, `Pegawai ${n}`, 'PNS', 'Pelaksana', n % 2 ? 'Dinas Uji' : 'Puskesmas Uji', nips.head];
  });
  const bytes = await writeXlsx([
    { name: 'p', rows: [['NIP', 'Nama', 'Status', 'Jabatan', 'Unit', 'NIP atasan'], ...rows] },
  ]);
  const begun = performance.now();
  const { answer } = await send('pegawai', bytes, { apply: true });
  const tookMs = performance.now() - begun;
  expect(answer).toMatchObject({ added: 5_000, errorCount: 0 });
  console.info(`5,000 employees imported in ${Math.round(tookMs)} ms`);
});
