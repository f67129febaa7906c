import type { ImportKind } from '../../../protocol/import.ts';
import { writeCsv, writeXlsx } from '../../sheets/write-sheet.ts';
import { importColumns } from './import-columns.ts';

const notes: Record<ImportKind, readonly string[]> = {
  unit: [
    'Baris judul boleh dalam urutan apa pun. Kolom wajib: Nama unit.',
    'Unit dikenali dari Kode; tanpa kode dari namanya. Unit induk: kode atau nama; kosong berarti tidak berubah, - berarti tanpa induk.',
    'Zona waktu: WIB, WITA atau WIT.',
  ],
  pegawai: [
    'Kolom wajib: NIP, Nama, Unit. Pegawai dikenali dari NIP: NIP yang sudah ada diperbarui, yang baru ditambahkan.',
    'Jadikan kolom NIP dan NIP atasan berformat Teks sebelum mengisi: sebagai angka, lembar kerja membulatkan 18 angka.',
    'Status: PNS atau PPPK. Unit: kode, nama, atau jalur seperti Dinas > Bidang.',
    'NIP atasan kosong berarti tidak berubah, - berarti tanpa atasan. Unit atau atasan yang berbeda dicatat sebagai mutasi mulai hari ini.',
  ],
  layanan: ['Kolom wajib: Unit, Nama layanan. Layanan dikenali dari unit dan namanya.'],
};

/** A file with the headings and two rows as they should be; the XLSX has a second sheet that explains. */
export async function importExample(kind: ImportKind, form: 'xlsx' | 'csv'): Promise<Buffer> {
  const columns = Object.values(importColumns[kind]);
  const rows = [
    columns.map(({ title }) => title),
    ...[0, 1].map((at) => columns.map(({ example }) => example[at] ?? '')),
  ];
  if (form === 'csv') return writeCsv(rows);
  return writeXlsx([
    { name: kind, rows, widths: columns.map(() => 28) },
    { name: 'Petunjuk', rows: [['Petunjuk'], ...notes[kind].map((note) => [note])], widths: [110] },
  ]);
}
