import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { standardInstrument } from '../../../src/domain/survey-instrument/standard-instrument.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';
import type { Unit } from '../../../src/domain/unit/unit-body.ts';
import { importShapes } from '../../../src/server/imports/import-shapes.ts';
import type { Standing } from '../../../src/server/imports/import-plan.ts';
import { planPeople } from '../../../src/server/imports/plan-people.ts';
import { planQuestionnaires } from '../../../src/server/imports/plan-questionnaires.ts';
import { skmShape } from '../../../src/server/imports/skm-shape.ts';
import { findTable, type TableChoices } from '../../../src/server/imports/table/find-table.ts';
import type { Table } from '../../../src/server/imports/table/table.ts';
import { readWorkbook } from '../../../src/server/sheets/read-workbook.ts';
import { uuidFromBytes, type Uuid } from '../../../src/std/uuid.ts';

const samples = join(import.meta.dirname, 'samples');
const idOf = (number: number) =>
  uuidFromBytes(
    Uint8Array.from({ length: 16 }, (_, at) => (at === 15 ? number : 0)),
    7,
  );
const office = idOf(1);
const units = new Map<Uuid, Unit>([
  [office, { name: 'Dinas Kependudukan dan Pencatatan Sipil', parentId: null, zone: 'WIB', code: '8ae4828' }],
]);
let made = 100;
const standing: Standing = {
  units,
  employees: new Map(),
  services: new Map(),
  holidays: new Map(),
  today: () => '2026-11-20' as LocalDate,
  newId: () => idOf(made++ % 250),
};

async function tableOf(file: string, kind: 'pegawai' | 'skm', choices: TableChoices = {}): Promise<Table> {
  const workbook = await readWorkbook(readFileSync(join(samples, file)), { maxRows: 20_001 });
  const shape =
    kind === 'skm' ? skmShape(standardInstrument(office, '2026-01-01' as LocalDate).questions) : importShapes[kind];
  return findTable(workbook, shape, choices);
}

const asking = ({ columns }: Table) => columns.flatMap(({ heading, asks }) => (asks ? [`${asks.why} ${heading}`] : []));

async function people(file: string, choices: TableChoices = {}) {
  const table = await tableOf(file, 'pegawai', choices);
  const { records, faults } = planPeople(table, standing);
  const bodies = records.map(
    ({ body }) => body as { name: string; nip: string; position: string; employment: string; unitId: Uuid },
  );
  return {
    table,
    bodies,
    faults: faults.map(({ row, field, fault }) => `${row} ${field} ${fault}`),
    asks: asking(table),
    told: faults,
  };
}

async function questionnaires(file: string, choices: TableChoices = {}) {
  const table = await tableOf(file, 'skm', choices);
  const read = planQuestionnaires(table, {
    date: '2026-11-20' as LocalDate,
    today: '2026-11-20' as LocalDate,
    serviceId: idOf(9),
    services: new Map([
      [idOf(9), { name: 'Penerbitan KTP elektronik' }],
      [idOf(8), { name: 'Akta Kelahiran' }],
    ]),
    instrument: standardInstrument(office, '2026-01-01' as LocalDate),
  });
  const sums = read.rows.map(({ answers }) => [...answers.values()].join(''));
  return {
    table,
    ...read,
    sums,
    asks: asking(table),
    faultsTold: read.faults.map(({ row, field, fault }) => `${row} ${field} ${fault}`),
  };
}

/** What the six respondents of every questionnaire sample answered. */
const six = ['344434434', '443443334', '333433424', '434444433', '233433334', '444444444'];

test.each(['p-siasn-pipe.csv', 'p-siasn.xlsx'])(
  '%s: a list of SIASN is taken as it is, its other columns are named as ignored',
  async (file) => {
    const { table, bodies, faults, asks } = await people(file);
    expect({ faults, asks }).toEqual({ faults: [], asks: [] });
    expect(bodies[0]).toMatchObject({
      name: 'AHMAD CONTOH, S.Kom.',
      nip: '198001012005011001',
      position: 'PENGELOLA LAYANAN',
      employment: 'pns',
      unitId: office,
    });
    // The NIP of the last one can only be that of a PPPK, whatever the list says of everybody.
    expect(bodies.at(-1)).toMatchObject({ employment: 'pppk' });
    expect(table.columns.filter(({ field }) => field === null).length).toBeGreaterThan(15);
  },
);

test.each([
  ['p-title.xlsx', 3],
  ['p-title-merged.xlsx', 3],
  ['p-second-sheet.xlsx', 3],
  ['p-formula-other.xlsx', 3],
  ['p-merge-side.xlsx', 3],
  ['p-nik-number.xlsx', 3],
  ['p-error-other.xlsx', 3],
  ['p-apos.csv', 3],
  ['p-eqquote.csv', 3],
  ['p-semarang.csv', 3],
  ['p-status-CPNS.csv', 1],
  ['p-status-PNS_Daerah.csv', 1],
  ['p-quote-inside.csv', 2],
  ['q-sst-path.xlsx', 3],
] as const)('%s: %i people are taken', async (file, count) => {
  const { bodies, faults, asks } = await people(file);
  expect({ faults, asks }).toEqual({ faults: [], asks: [] });
  expect(bodies).toHaveLength(count);
  expect(bodies[0]).toMatchObject({ nip: '198001012005011001', employment: 'pns', unitId: office });
});

test('q-blankrows.xlsx: blank rows do not count', async () => {
  const { bodies, faults } = await people('q-blankrows.xlsx');
  expect(faults).toEqual([]);
  expect(bodies.length).toBeGreaterThan(2);
});

test('p-quote-inside.csv: a quote inside a cell is part of the name', async () => {
  expect((await people('p-quote-inside.csv')).bodies.map(({ name }) => name)).toEqual(['Ahmad "Aan" Contoh', 'Siti']);
});

test('p-second-sheet.xlsx, p-hiddensheet.xlsx: the sheet with the table is named; a hidden one is read only when chosen', async () => {
  expect((await people('p-second-sheet.xlsx')).table.sheet).not.toBe('Petunjuk');
  const { table, bodies } = await people('p-hiddensheet.xlsx');
  expect([table.sheet, bodies.length]).toEqual(['Data', 3]);
  expect(table.sheets).toEqual([
    { name: 'Rahasia', hidden: true, rows: 1 },
    { name: 'Data', hidden: false, rows: 4 },
  ]);
  const chosen = await people('p-hiddensheet.xlsx', { sheet: 'Rahasia' });
  expect(chosen.table.missing.map(({ name }) => name)).toEqual(['nip', 'name', 'unit']);
});

test('p-hiddenrow.xlsx: hidden rows are told, and taken only when chosen', async () => {
  const left = await people('p-hiddenrow.xlsx');
  expect(left.table.hiddenRows).toBeGreaterThan(0);
  const taken = await people('p-hiddenrow.xlsx', { hiddenRows: 'take' });
  expect(taken.bodies.length).toBe(left.bodies.length + left.table.hiddenRows);
});

test('p-superior-name.csv: the fault says that a NIP is meant', async () => {
  expect((await people('p-superior-name.csv')).faults).toEqual([
    '2 superior nip-meant',
    '3 superior nip-meant',
    '4 superior nip-meant',
  ]);
});

test('a superior by name: the one person of that name is offered', async () => {
  const workbook = await readWorkbook(
    Buffer.from(
      'NIP;Nama;Unit;Atasan\n198001012005011001;Hj. Ratna Rekaan, M.Si.;8ae4828;\n198202022006042002;Siti;8ae4828;Ratna Rekaan\n',
    ),
    { maxRows: 100 },
  );
  const { faults } = planPeople(findTable(workbook, importShapes.pegawai), standing);
  expect(faults.map(({ fault, suggestions }) => [fault, suggestions.map(({ value }) => value)])).toEqual([
    ['nip-meant', ['198001012005011001']],
  ]);
});

test('p-twounits.csv: which of two columns is meant is asked, and the answer counts', async () => {
  expect((await people('p-twounits.csv')).asks).toEqual(['two Unit', 'two Unit Kerja']);
  const { faults, asks, bodies } = await people('p-twounits.csv', { columns: { unit: 3 } });
  expect({ faults, asks, count: bodies.length }).toEqual({ faults: [], asks: [], count: 3 });
});

test.each([
  's-head-q.xlsx',
  's-head-udash.xlsx',
  's-head-ucolon.xlsx',
  's-head-unsur.xlsx',
  's-kobo.xlsx',
  's-lime.csv',
  's-gform-words.csv',
  's-gform-numdot.csv',
  's-gform-letter.csv',
  's-col-tgl.csv',
  's-col-hari.csv',
  's-date-dt.csv',
  's-col-jenispelayanan.csv',
  's-col-kritiksaran.csv',
  's-col-waktusurvei.csv',
  's-foot-sum.csv',
  's-foot-ratarata.csv',
  's-foot-colB.csv',
  's-numberrow.csv',
  's-titlefirst.csv',
  's-merge-side.xlsx',
  's-official-sigma.xlsx',
])('%s: six questionnaires with the right answers', async (file) => {
  const { sums, faultsTold, asks } = await questionnaires(file);
  expect({ sums, faultsTold, asks }).toEqual({ sums: six, faultsTold: [], asks: [] });
});

test('s-foot4-jml.csv: five questionnaires; a row that says and is the mean is none', async () => {
  expect((await questionnaires('s-foot4-jml.csv')).sums).toEqual(Array(5).fill('444444444'));
});

test.each(['s-col-tgl.csv', 's-col-hari.csv', 's-date-dt.csv', 's-col-waktusurvei.csv'])(
  '%s: the days of the file are used',
  async (file) => {
    expect(new Set((await questionnaires(file)).rows.map(({ date }) => date))).toEqual(new Set(['2026-06-18']));
  },
);

test('s-kobo.xlsx, s-lime.csv, s-gform-words.csv: the day of the visit is used', async () => {
  for (const file of ['s-kobo.xlsx', 's-lime.csv', 's-gform-words.csv']) {
    expect((await questionnaires(file)).rows[0]!.date).toBe('2026-06-15');
  }
});

test('s-col-jenispelayanan.csv, s-gform-words.csv: the service is used; s-col-namalayanan.csv: an unknown one is a fault of its row', async () => {
  expect((await questionnaires('s-col-jenispelayanan.csv')).rows[0]!.serviceId).toBe(idOf(8));
  expect((await questionnaires('s-gform-words.csv')).rows[0]!.serviceId).toBe(idOf(9));
  const { rows, faultsTold } = await questionnaires('s-col-namalayanan.csv');
  expect(rows).toEqual([]);
  expect(faultsTold).toHaveLength(6);
  expect(faultsTold[0]).toBe('2 service service-unknown');
});

test('s-col-kritiksaran.csv: the text is a suggestion, never an unsur', async () => {
  expect((await questionnaires('s-col-kritiksaran.csv')).rows[0]).toMatchObject({ suggestion: 'Baik sekali' });
});

test('s-gform-words.csv: facts of respondents are read; an unknown occupation is another one', async () => {
  const { rows, unknown } = await questionnaires('s-gform-words.csv');
  expect(rows.map(({ respondent }) => respondent.work)).toEqual([
    'Lainnya',
    'Lainnya',
    'Wirausaha',
    'Swasta',
    'PNS',
    'Lainnya',
  ]);
  expect(rows.map(({ respondent }) => respondent.education)).toEqual(['SMA', 'D4-S1', 'D1-D3', 'SD', 'SMP', 'S2']);
  expect(unknown).toEqual([]);
});

test('every sample has its test', () => {
  const source = readFileSync(import.meta.filename, 'utf8');
  const untested = readdirSync(samples).filter((file) => !source.includes(`'${file}'`) && !source.includes(`${file}:`));
  expect(untested).toEqual([]);
});
