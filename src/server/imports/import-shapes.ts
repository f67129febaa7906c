import type { ImportKind } from '../../protocol/import.ts';
import { namedShape, type NamedField } from './table/named-shape.ts';
import { headingKey, type TableShape } from './table/table-shape.ts';

type Known = readonly (readonly string[])[];

function field(
  name: string,
  title: string,
  {
    known = [],
    required = false,
    example = [],
  }: { known?: Known; required?: boolean; example?: readonly string[] } = {},
): NamedField {
  const [surest = [], ...others] = known;
  return { name, title, required, example, known: [[headingKey(title), ...surest], ...others] };
}

const unit: NamedField = {
  ...field('unit', 'Unit', {
    required: true,
    known: [['unitkerja', 'unor', 'unornama', 'opd', 'perangkatdaerah', 'namaunit', 'namaunitkerja']],
    example: ['DISDUK-1', 'DISDUK-1'],
  }),
  or: 'unitCode',
};
/** A code beside the name goes first, where a unit has it. */
const unitCode = field('unitCode', 'Kode unit', { known: [['unorid', 'idunor', 'kodeunor']] });

const people: readonly NamedField[] = [
  {
    ...field('nip', 'NIP', { required: true, example: ['197508202000122001', '199003152015031002'] }),
    known: [['nipbaru'], ['nip', 'nipppk', 'nomorindukpegawai', 'nippegawai']],
  },
  field('name', 'Nama', {
    required: true,
    known: [['namapegawai', 'namalengkap', 'namaasn']],
    example: ['Ratna Dewi', 'Budi Santoso'],
  }),
  field('titleFront', 'Gelar depan'),
  field('titleBack', 'Gelar belakang'),
  {
    ...field('employment', 'Status', { example: ['PNS', 'PNS'] }),
    known: [
      ['statuskepegawaian', 'statuspegawai', 'jenispegawai', 'jenispegawainama', 'jenisasn'],
      ['status'],
      ['statuscpnspns'],
    ],
  },
  field('position', 'Jabatan', {
    known: [['namajabatan', 'jabatannama'], ['jenisjabatan']],
    example: ['Kepala Bidang', 'Pengelola Layanan'],
  }),
  unit,
  unitCode,
  field('superior', 'NIP atasan', {
    known: [
      ['nipatasanlangsung', 'nippenilai'],
      ['atasan', 'atasanlangsung', 'namaatasan', 'pejabatpenilai'],
    ],
    example: ['', '197508202000122001'],
  }),
];

const units: readonly NamedField[] = [
  field('code', 'Kode', { known: [['kodeunit', 'unorid', 'idunor', 'kodeunor']], example: ['DISDUK', 'DISDUK-1'] }),
  field('name', 'Nama unit', {
    required: true,
    known: [
      ['unornama', 'unitkerja', 'namaunor', 'namaunitkerja', 'namaopd'],
      ['unit', 'nama'],
    ],
    example: ['Dinas Kependudukan dan Pencatatan Sipil', 'Bidang Pendaftaran Penduduk'],
  }),
  field('parent', 'Unit induk', {
    known: [['induk', 'kodeinduk', 'unorindukid', 'indukunor', 'atasan']],
    example: ['', 'DISDUK'],
  }),
  field('zone', 'Zona waktu', { known: [['zona']], example: ['WIB', 'WIB'] }),
];

const services: readonly NamedField[] = [
  unit,
  unitCode,
  field('name', 'Nama layanan', {
    required: true,
    known: [['layanan', 'jenislayanan', 'jenispelayanan', 'namapelayanan']],
    example: ['KTP elektronik', 'Kartu keluarga'],
  }),
];

const holidays: readonly NamedField[] = [
  field('date', 'Tanggal', {
    required: true,
    known: [['mulai', 'tanggalmulai', 'tgl', 'haritanggal']],
    example: ['2027-01-01', '2027-03-10'],
  }),
  field('until', 'Sampai', {
    known: [['selesai', 'tanggalselesai', 'sampaidengan', 'akhir']],
    example: ['', '2027-03-11'],
  }),
  field('name', 'Nama', {
    required: true,
    known: [['keterangan', 'harilibur', 'namaharilibur', 'namalibur', 'uraian', 'perayaan']],
    example: ['Tahun Baru 2027 Masehi', 'Hari Suci Nyepi dan Cuti Bersama'],
  }),
  field('type', 'Jenis', { known: [['jenislibur', 'kategori', 'tipe']], example: ['Libur nasional', 'Cuti bersama'] }),
];

/** The shape of each kind's file whose headings are names. */
export const importShapes: Record<
  Exclude<ImportKind, 'skm'>,
  TableShape & { readonly fields: readonly NamedField[] }
> = {
  pegawai: shape(people, [
    [/\b(jabatan|posisi)\b/, 'position'],
    [/\b(unit|unor|opd|satuan kerja|instansi kerja)\b/, 'unit'],
    [/\b(atasan|penilai)\b/, 'superior'],
    [/\bstatus\b/, 'employment'],
  ]),
  unit: shape(units, [
    [/\b(induk|atasan)\b/, 'parent'],
    [/\bkode\b/, 'code'],
  ]),
  layanan: shape(services, [[/\blayanan\b/, 'name']]),
  libur: shape(holidays, [
    [/\b(tanggal|tgl|mulai|sampai|selesai)\b/, 'until'],
    [/\b(jenis|kategori)\b/, 'type'],
  ]),
};

function shape(fields: readonly NamedField[], suspects: readonly (readonly [RegExp, string])[]) {
  return { ...namedShape(fields, suspects), fields };
}
