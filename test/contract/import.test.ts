import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportChoices, ImportList, ImportView, Withdrawal } from '../../src/protocol/import.ts';
import { importFaultTexts } from '../../src/protocol/import.ts';
import type { PeopleList } from '../../src/protocol/organisation.ts';
import { readWorkbook } from '../../src/server/sheets/read-workbook.ts';
import { createSheetReader } from '../../src/server/sheets/sheet-reader.ts';
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

type Answer = ImportView & { error?: { code: string; field?: string } };
interface Sent {
  readonly apply?: boolean;
  readonly client?: ApiClient;
  readonly choices?: ImportChoices;
  readonly unit?: string;
}

async function bring(kind: string, bytes: Buffer, { client = admin, unit }: Sent = {}) {
  const query = new URLSearchParams({ kind, name: 'berkas.csv', ...(unit ? { unit } : {}) });
  const response = await fetch(`${server.origin}/api/imports?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', cookie: client.cookie },
    body: new Uint8Array(bytes),
  });
  return { status: response.status, answer: (await response.json()) as Answer };
}

/** Brings a file, and goes on as a person would: with choices, and to its end where asked to. */
async function send(kind: string, bytes: Buffer, sent: Sent = {}): Promise<{ status: number; answer: Answer }> {
  const brought = await bring(kind, bytes, sent);
  const { apply = false, choices, client = admin } = sent;
  if (brought.status !== 200 || (!apply && choices === undefined)) return brought;
  const step = apply ? 'application' : 'look';
  const response = await client.post(`/api/imports/${brought.answer.id}/${step}`, choices ?? {});
  return { status: response.status, answer: (await response.json()) as Answer };
}

/** `2 NIP: repeated`, in the order of rows. */
const faultsOf = ({ faults }: ImportView) =>
  faults
    .flatMap(({ title, fault, values }) =>
      values.flatMap(({ rows }) => rows.map((row) => ({ row, text: `${row} ${title}: ${fault}` }))),
    )
    .toSorted((one, other) => one.row - other.row)
    .map(({ text }) => text);

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
    expect(told.answer).toMatchObject({ state: 'looked', rows: 2, added: 2, changed: 0, same: 0, faultCount: 0 });
    expect(await countRecords()).toBe(before);
    expect((await send('pegawai', people(ani, beni), { apply: true })).answer).toMatchObject({
      state: 'applied',
      added: 2,
    });
    expect(await countRecords()).toBe(before + 2);
    expect((await send('pegawai', people(ani, beni))).answer).toMatchObject({ added: 0, changed: 0, same: 2 });
    expect(await send('pegawai', people(ani, beni), { apply: true })).toMatchObject({
      status: 400,
      answer: { error: { code: 'import-nothing-new' } },
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
    expect((await send('pegawai', people(moved))).answer.questions).toEqual([
      { question: 'keeps-superior', count: 1, examples: ['Beni Saputra'] },
    ]);
    const confirmed = { apply: true, choices: { confirmed: ['keeps-superior' as const] } };
    expect((await send('pegawai', people(moved), confirmed)).answer).toMatchObject({ changed: 1, added: 0 });
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
    expect(faultsOf(answer).toSorted()).toEqual([
      '11 NIP: repeated',
      '13 NIP: nip-length',
      '13 Nama: required',
      '13 Status: employment-unknown',
      '13 Unit: unit-unknown',
      '2 NIP: nip-length',
      '3 NIP: nip-impossible',
      '4 Nama: required',
      '5 Unit: unit-unknown',
      '6 NIP atasan: superior-unknown',
      '7 Status: employment-unknown',
      '8 NIP atasan: superior-circle',
      '9 NIP atasan: superior-circle',
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
    expect((await send('pegawai', bytes)).answer).toMatchObject({ added: 1, faultCount: 0 });
  });

  test('a NIP that a spreadsheet rounded is a fault of its cell', async () => {
    const bytes = await writeXlsx([
      {
        name: 'x',
        rows: [
          ['NIP', 'Nama', 'Unit'],
          [Number('199501012020122001'), 'X', 'Dinas Uji'],
        ],
      },
    ]);
    expect(faultsOf((await send('pegawai', bytes)).answer)).toEqual(['2 NIP: cell-number-too-long']);
  });

  test('files that are none, lack a column or have too many rows say so', async () => {
    const codeOf = async (bytes: Buffer) => (await send('pegawai', bytes)).answer.error?.code;
    const lacking = writeCsv([
      ['NIP', 'Nama'],
      ['1', 'x'],
    ]);
    expect((await send('pegawai', lacking)).answer.missing).toEqual(['Unit']);
    expect((await send('pegawai', lacking, { apply: true })).answer.error).toMatchObject({
      code: 'sheet-columns-missing',
      field: 'Unit',
    });
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
      const example = await fetch(`${server.origin}/api/imports/examples/pegawai.xlsx`, {
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
    expect((await send('unit', file, { apply: true })).answer).toMatchObject({ added: 2, faultCount: 0 });
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
    expect(answer.faults.map(({ fault }) => fault).toSorted()).toEqual(['unit-circle', 'unit-unknown', 'zone-unknown']);
  });

  test('services are known by unit and name', async () => {
    const file = writeCsv([
      ['Unit', 'Nama layanan'],
      ['BID', 'KTP elektronik'],
      ['BID', 'Kartu keluarga'],
    ]);
    expect((await send('layanan', file, { apply: true })).answer).toMatchObject({ added: 2 });
    expect((await send('layanan', file)).answer).toMatchObject({ added: 0, same: 2 });
  });

  test.each(['unit', 'pegawai', 'layanan'])(
    'the example of %s can be sent as it is, once its units are there',
    async (kind) => {
      for (const name of kind === 'unit' ? ['unit'] : ['unit', kind]) {
        for (const form of ['xlsx', 'csv']) {
          const example = await fetch(`${server.origin}/api/imports/examples/${name}.${form}`, {
            headers: { cookie: admin.cookie },
          });
          expect(example.headers.get('content-disposition')).toContain(`contoh-${name}.${form}`);
          const bytes = Buffer.from(await example.arrayBuffer());
          const { answer } = await send(name, bytes);
          expect(answer).toMatchObject({ faultCount: 0, rows: 2, questions: [] });
          if (answer.added > 0) expect((await send(name, bytes, { apply: true })).status).toBe(200);
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
  expect(answer).toMatchObject({ added: 5_000, faultCount: 0 });
  console.info(`5,000 employees imported in ${Math.round(tookMs)} ms`);
});

describe('an import is a thing with a name', () => {
  const list = async (query = '') =>
    (await (
      await fetch(`${server.origin}/api/imports${query}`, { headers: { cookie: admin.cookie } })
    ).json()) as ImportList;
  const withdraw = async (id: string) =>
    (await (await admin.post(`/api/imports/${id}/withdrawal`, {})).json()) as Withdrawal;
  const dewi = ['199203032020122007', 'Dewi Anjani', 'PNS', 'Analis', 'Dinas Uji', nips.head];

  test('it is listed with who, when and how many, and taken back whole: nobody is left, and their account neither', async () => {
    const before = await countLiving();
    const { answer } = await send('pegawai', people(dewi), { apply: true });
    const [newest] = (await list('?kinds=pegawai')).imports;
    expect(newest).toMatchObject({
      id: answer.id,
      fileName: 'berkas.csv',
      state: 'applied',
      added: 1,
      by: expect.stringMatching(/./),
    });
    expect(await withdraw(answer.id)).toEqual({ withdrawn: true, taken: 1, blockers: [], blockerCount: 0 });
    expect(await countLiving()).toBe(before);
    const { rows } = await server.database.pool.query('select from account where nip = $1', [dewi[0]]);
    expect(rows).toEqual([]);
    expect((await list('?kinds=pegawai')).imports[0]).toMatchObject({
      state: 'withdrawn',
      withdrawnBy: expect.stringMatching(/./),
    });
    // Twice is once.
    expect(await withdraw(answer.id)).toMatchObject({ withdrawn: true, taken: 0 });
    expect((await send('pegawai', people(dewi), { apply: true })).answer).toMatchObject({ added: 1 });
  });

  test('what it changed is as before; what was changed since, or is in use, keeps it from being taken back and is named', async () => {
    const renamed = [dewi[0]!, 'Dewi Anjani Putri', ...dewi.slice(2)];
    const first = await send('pegawai', people(renamed), { apply: true });
    expect(first.answer.changes).toEqual([
      {
        row: 2,
        name: 'Dewi Anjani Putri · 19920303 202012 2 007',
        kind: 'changed',
        fields: [{ title: 'Nama', before: 'Dewi Anjani', after: 'Dewi Anjani Putri' }],
      },
    ]);
    const second = await send('pegawai', people([dewi[0]!, 'Dewi A. Putri', ...dewi.slice(2)]), { apply: true });
    expect(await withdraw(first.answer.id)).toEqual({
      withdrawn: false,
      taken: 0,
      blockers: [{ name: 'Dewi A. Putri · 19920303 202012 2 007', why: 'changed-since' }],
      blockerCount: 1,
    });
    expect(await withdraw(second.answer.id)).toMatchObject({ withdrawn: true, taken: 1 });
    const { rows } = await server.database.pool.query(`select from record where body ->> 'name' = 'Dewi Anjani Putri'`);
    expect(rows).toHaveLength(1);
    const unit = await send(
      'unit',
      writeCsv([
        ['Kode', 'Nama unit'],
        ['SEK-9', 'Seksi Sembilan'],
      ]),
      { apply: true },
    );
    await send('pegawai', people(['199203032020122015', 'Eka', 'PNS', '', 'SEK-9', '']), { apply: true });
    expect(await withdraw(unit.answer.id)).toMatchObject({ blockers: [{ name: 'Seksi Sembilan', why: 'in-use' }] });
  });

  test('the columns that were chosen by hand are remembered for the next file with the same headings', async () => {
    const rows = [
      ['Nomor pegawai', 'Nama', 'Tempat tugas'],
      ['199203032020122023', 'Fitri', 'Dinas Uji'],
    ];
    const first = await send('pegawai', writeCsv(rows));
    expect(first.answer).toMatchObject({ missing: ['NIP', 'Unit'], remembered: false });
    const choices = { columns: { nip: 0, name: 1, unit: 2 } };
    expect((await send('pegawai', writeCsv(rows), { apply: true, choices })).answer).toMatchObject({ added: 1 });
    const next = writeCsv([rows[0]!, ['199203032020122031', 'Gita', 'Dinas Uji']]);
    expect((await send('pegawai', next)).answer).toMatchObject({ missing: [], remembered: true, added: 1 });
  });

  test('one repair counts for every row with the same words; the faulty rows can be downloaded with what is wrong', async () => {
    const file = people(
      ['199203032020122049', 'Hana', 'PNS', '', 'Dinas Ujian', ''],
      ['199203032020122056', 'Ira', 'PNS', '', 'Dinas Ujian', ''],
    );
    const { answer } = await send('pegawai', file);
    expect(answer.faults).toMatchObject([
      { fault: 'unit-unknown', count: 2, values: [{ value: 'Dinas Ujian', rows: [2, 3] }] },
    ]);
    expect(answer.faults[0]!.values[0]!.suggestions[0]).toEqual({ value: 'Dinas Uji', label: 'Dinas Uji' });
    const marked = await admin.post(`/api/imports/${answer.id}/marked`, {});
    const book = await readWorkbook(Buffer.from(await marked.arrayBuffer()), { maxRows: 100 });
    expect(book.sheets[0]!.rows.map(({ cells }) => cells.slice(0, 3))).toEqual([
      ['Catatan Jejak', 'NIP', 'Nama'],
      [`Unit: ${importFaultTexts['unit-unknown']}`, '199203032020122049', 'Hana'],
      [`Unit: ${importFaultTexts['unit-unknown']}`, '199203032020122056', 'Ira'],
    ]);
    const repairs = [{ field: 'unit', from: 'Dinas Ujian', to: 'Dinas Uji' }];
    expect((await send('pegawai', file, { choices: { repairs } })).answer).toMatchObject({ faultCount: 0, added: 2 });
  });

  test('what surprises is asked: people in a file of units, and last month’s list that takes moves back', async () => {
    const asUnits = writeCsv([
      ['Nama', 'NIP'],
      ['Ani', '199501012020122001'],
      ['Beni', '199001012022211002'],
    ]);
    expect((await send('unit', asUnits)).answer.questions.map(({ question }) => question)).toEqual([
      'looks-like-people',
    ]);
    expect((await send('unit', asUnits, { apply: true })).answer.error).toMatchObject({
      code: 'import-asks',
      field: 'looks-like-people',
    });
    const person = (unit: string) => ['199203032020122064', 'Joko', 'PNS', '', unit, '-'];
    await send('pegawai', people(person('Dinas Uji')), { apply: true });
    await send('pegawai', people(person('Puskesmas Uji')), { apply: true });
    const back = await send('pegawai', people(person('Dinas Uji')));
    expect(back.answer.questions).toEqual([{ question: 'undoes-moves', count: 1, examples: ['Joko'] }]);
  });

  test('a file that nobody applied stays nobody’s: another id, a withdrawn one or a stranger’s is gone', async () => {
    expect((await admin.post(`/api/imports/${ids.office}/application`, {})).status).toBe(404);
    const { answer } = await send('pegawai', people(['199203032020122072', 'Kiki', 'PNS', '', 'Dinas Uji', '']), {
      apply: true,
    });
    expect((await admin.post(`/api/imports/${answer.id}/application`, {})).status).toBe(409);
    const head = await new ApiClient(server.origin).signIn('head');
    expect((await head.post(`/api/imports/${answer.id}/withdrawal`, {})).status).toBe(403);
  });

  async function countLiving(): Promise<number> {
    const { rows } = await server.database.pool.query<{ n: number }>(
      'select count(*) as n from record where body is not null',
    );
    return rows[0]!.n;
  }
});

describe('holidays', () => {
  const holidays = (...rows: string[][]) => writeCsv([['Tanggal', 'Keterangan', 'Sampai'], ...rows]);

  test('the national list goes in as it is published, and again without change', async () => {
    const file = holidays(
      ['Jumat, 1 Januari 2027', 'Tahun Baru 2027 Masehi', ''],
      ['10/03/2027', 'Idul Fitri 1448 Hijriah', '2027-03-11'],
      ['12/03/2027', 'Cuti Bersama Idul Fitri', '12/03/2027'],
    );
    expect((await send('libur', file, { apply: true })).answer).toMatchObject({ added: 3, faultCount: 0 });
    const { rows } = await server.database.pool.query(
      `select body from record where kind = 'holiday' and body ->> 'date' like '2027%' order by body ->> 'date'`,
    );
    expect(rows.map(({ body }) => [body.type, body.date, body.until])).toEqual([
      ['libur-nasional', '2027-01-01', null],
      ['libur-nasional', '2027-03-10', '2027-03-11'],
      ['cuti-bersama', '2027-03-12', null],
    ]);
    expect((await send('libur', file)).answer).toMatchObject({ added: 0, changed: 0, same: 3 });
  });

  test('two on a day, a range backwards and days nobody can read are faults; a holiday of weeks is asked about', async () => {
    const { answer } = await send(
      'libur',
      holidays(['2027-05-01', 'A', ''], ['2027-05-01', 'B', ''], ['2027-06-02', 'C', '2027-06-01'], ['besok', 'D', '']),
    );
    expect(faultsOf(answer)).toEqual([
      '3 Tanggal: day-taken',
      '4 Sampai: range-reversed',
      '5 Tanggal: date-unreadable',
    ]);
    const long = await send('libur', holidays(['2028-01-01', 'Panjang', '2028-12-31']));
    expect(long.answer.questions).toEqual([{ question: 'long-range', count: 1, examples: ['Panjang'] }]);
  });
});

test('a file that takes more time or memory than any sheet needs holds up nobody', async () => {
  const spent = createSheetReader({ limitMs: 50, execArgv: ['--import', 'data:text/javascript,while(true);'] });
  await expect(spent.read(Buffer.from('a;b\n1;2'), { maxRows: 10 })).rejects.toMatchObject({ code: 'sheet-too-large' });
  await spent.close();
});
