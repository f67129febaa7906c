import { unsurTitles } from '../../domain/skm/unsur-titles.ts';
import { unsurNames } from '../../domain/survey-instrument/unsur.ts';
import type { ImportKind } from '../../protocol/import.ts';
import { writeCsv, writeXlsx } from '../sheets/write-sheet.ts';
import { importShapes } from './import-shapes.ts';

const notes: Record<ImportKind, readonly string[]> = {
  unit: [
    'Baris judul boleh dalam urutan apa pun. Kolom wajib: Nama unit.',
    'Unit dikenali dari Kode; tanpa kode dari namanya. Unit induk: kode atau nama; kosong berarti tidak berubah, - berarti tanpa induk.',
    'Zona waktu: WIB, WITA atau WIT.',
  ],
  pegawai: [
    'Kolom wajib: NIP, Nama, Unit. Pegawai dikenali dari NIP: NIP yang sudah ada diperbarui, yang baru ditambahkan.',
    'Daftar dari SIASN dapat dipakai apa adanya: kolom yang tidak dikenal diabaikan dan disebut satu per satu.',
    'Jadikan kolom NIP dan NIP atasan berformat Teks sebelum mengisi: sebagai angka, lembar kerja membulatkan 18 angka.',
    'Status: PNS, CPNS atau PPPK. Unit: kode, nama, atau jalur seperti Dinas > Bidang.',
    'NIP atasan kosong berarti tidak berubah, - berarti tanpa atasan. Unit atau atasan yang berbeda dicatat sebagai mutasi mulai hari ini.',
  ],
  layanan: ['Kolom wajib: Unit, Nama layanan. Layanan dikenali dari unit dan namanya.'],
  libur: [
    'Kolom wajib: Tanggal, Nama. Tanggal: 2027-01-01, 1/1/2027 atau 1 Januari 2027.',
    'Jenis: Libur nasional, Cuti bersama, Libur daerah atau Ramadan. Tanpa jenis: cuti bersama bila namanya begitu, selain itu libur nasional.',
  ],
  skm: [
    'Satu baris untuk satu responden. Nilai: 1 sampai 4, a sampai d, atau kata pilihan kuesioner; kosongkan yang tidak dijawab.',
    'Ekspor Google Forms, LimeSurvey, KoboToolbox dan lembar kerja resmi dapat dipakai apa adanya.',
    'Baris yang sudah pernah diimpor dikenali dan tidak dihitung dua kali.',
  ],
};

const questionnaires: readonly (readonly string[])[] = [
  ['Tanggal', 'Layanan', 'Jenis kelamin', 'Usia', 'Pendidikan', 'Pekerjaan', 'Saran'],
  ['2026-11-03', '', 'Perempuan', '34', 'SMA', 'Swasta', ''],
  ['2026-11-03', '', 'Laki-laki', '51', 'D4-S1', 'PNS', 'Ruang tunggu sudah nyaman'],
];
const exampleAnswers = [
  ['3', '4', '3', '4', '3', '4', '4', '3', '4'],
  ['4', '4', '3', '4', '4', '4', '3', '3', '4'],
];

/** A file with the headings and two rows as they should be; the XLSX has a second sheet that explains. */
export async function importExample(kind: ImportKind, form: 'xlsx' | 'csv'): Promise<Buffer> {
  const rows = kind === 'skm' ? questionnaireRows() : namedRows(kind);
  if (form === 'csv') return writeCsv(rows);
  return writeXlsx([
    { name: kind, rows, widths: rows[0]!.map(() => 28) },
    { name: 'Petunjuk', rows: [['Petunjuk'], ...notes[kind].map((note) => [note])], widths: [110] },
  ]);
}

function namedRows(kind: Exclude<ImportKind, 'skm'>): string[][] {
  const columns = importShapes[kind].fields.filter(({ example }) => example.length > 0);
  return [columns.map(({ title }) => title), ...[0, 1].map((at) => columns.map(({ example }) => example[at] ?? ''))];
}

function questionnaireRows(): string[][] {
  const unsur = unsurNames.map((name, at) => `U${at + 1} ${unsurTitles[name]}`);
  const [heads, ...facts] = questionnaires;
  return [[...heads!, ...unsur], ...facts.map((row, at) => [...row, ...exampleAnswers[at]!])];
}
