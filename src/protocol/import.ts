import * as z from 'zod/mini';
import { uuidSchema } from '../domain/registry/uuid-schema.ts';
import { localDateSchema } from '../domain/time/local-date-schema.ts';

export const importKinds = ['unit', 'pegawai', 'layanan', 'libur', 'skm'] as const;
export type ImportKind = (typeof importKinds)[number];

/** Why a cell of an imported file cannot be taken. */
export const importFaults = [
  'required',
  'too-long',
  'text-unsafe',
  'cell-formula',
  'cell-error',
  'cell-merged',
  'cell-number-too-long',
  'nip-length',
  'nip-impossible',
  'nip-meant',
  'repeated',
  'employment-unknown',
  'zone-unknown',
  'unit-unknown',
  'unit-ambiguous',
  'unit-circle',
  'superior-unknown',
  'superior-left',
  'superior-circle',
  'person-left',
  'date-unreadable',
  'date-in-future',
  'range-reversed',
  'day-taken',
  'holiday-type-unknown',
  'answer-out-of-range',
  'answer-not-whole',
  'question-unknown',
  'service-unknown',
  'row-blank',
  'out-of-reach',
] as const;
export type ImportFault = (typeof importFaults)[number];

/** What is wrong and what to do, as screens and the marked file say it in Indonesian. */
export const importFaultTexts: Record<ImportFault, string> = {
  required: 'Wajib diisi.',
  'too-long': 'Terlalu panjang. Ringkas isinya.',
  'text-unsafe': 'Memuat karakter tersembunyi. Ketik ulang isinya.',
  'cell-formula': 'Sel berisi rumus. Salin sebagai nilai saja.',
  'cell-error': 'Sel berisi kesalahan rumus. Ketik isinya.',
  'cell-merged': 'Sel digabung dengan sel lain. Pisahkan selnya.',
  'cell-number-too-long':
    'Angka sepanjang ini sudah dibulatkan oleh lembar kerja. Jadikan kolom berformat Teks, lalu ketik ulang.',
  'nip-length': 'NIP terdiri dari 18 angka. Jadikan sel berformat Teks, lalu ketik ulang.',
  'nip-impossible': 'NIP tidak mungkin: tanggal lahir, bulan pengangkatan, jenis kelamin atau nomor urut keliru.',
  'nip-meant': 'Kolom ini berisi NIP atasan, bukan nama.',
  repeated: 'Sudah ada di baris sebelumnya. Sisakan satu.',
  'employment-unknown': 'Isi PNS atau PPPK.',
  'zone-unknown': 'Isi WIB, WITA atau WIT.',
  'unit-unknown': 'Unit ini belum ada. Impor unitnya dulu, atau periksa ejaan atau kodenya.',
  'unit-ambiguous': 'Ada beberapa unit bernama ini. Pakai kode, atau jalur seperti Dinas > Bidang.',
  'unit-circle': 'Unit ini berada di bawah dirinya sendiri. Periksa unit induk.',
  'superior-unknown': 'NIP atasan tidak ada di berkas maupun di organisasi.',
  'superior-left': 'Atasan ini sudah berhenti. Isi atasan lain.',
  'superior-circle': 'Atasan ini berada di bawah orang ini. Periksa rantai atasannya.',
  'person-left': 'Pegawai ini sudah berhenti. Aktifkan lagi dari daftar pegawai, atau hapus barisnya.',
  'date-unreadable': 'Tanggal tidak terbaca. Tulis 3/3/2027 atau 2027-03-03.',
  'date-in-future': 'Tanggal belum tiba.',
  'range-reversed': 'Hari terakhir sebelum hari pertama. Tukar keduanya.',
  'day-taken': 'Hari ini sudah menjadi hari libur lain. Sisakan satu.',
  'holiday-type-unknown': 'Isi Libur nasional, Cuti bersama, Libur daerah atau Ramadan.',
  'answer-out-of-range': 'Jawaban harus 1 sampai 4, a sampai d, atau kata pilihan kuesioner.',
  'answer-not-whole': 'Jawaban harus bilangan bulat.',
  'question-unknown': 'Unsur ini tidak ditanyakan dalam kuesioner unit. Abaikan kolomnya, atau ubah kuesionernya.',
  'service-unknown': 'Layanan ini tidak ada di unit. Perbaiki namanya, atau tambahkan layanannya.',
  'row-blank': 'Baris tanpa jawaban.',
  'out-of-reach':
    'Di luar unit Anda, atau orangnya memegang peran atau hak. Hapus barisnya, atau minta admin organisasi.',
};

/** What a file says that may not be meant; each is answered before anything is applied. */
export const importQuestions = [
  /** Rows are hidden in the file: take them or leave them. */
  'hidden-rows',
  /** Two columns could hold the same field. */
  'two-columns',
  /** Nobody reads a column that looks as if it were meant for a field. */
  'unused-column',
  /** A file of units whose rows hold NIPs. */
  'looks-like-people',
  /** It takes people back to where they were before their last move. */
  'undoes-moves',
  /** People move into another unit and keep their superior of the old one. */
  'keeps-superior',
  /** Another unit has the same name. */
  'same-name',
  /** More days in a row than a holiday has. */
  'long-range',
] as const;
export type ImportQuestion = (typeof importQuestions)[number];

const fieldName = z.string().check(z.regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/));
const columnIndex = z.int().check(z.gte(0), z.lt(500));
const cellText = z.string().check(z.maxLength(1_000));

/** How a file is to be read where the program's own look is not enough. */
export const importChoicesSchema = z.strictObject({
  sheet: z.optional(z.string().check(z.maxLength(200))),
  headingRow: z.optional(z.int().check(z.gte(1), z.lte(1_048_576))),
  hiddenRows: z.optional(z.enum(['take', 'leave'])),
  /** Which column holds which field; null: none. */
  columns: z.optional(z.record(fieldName, z.nullable(columnIndex))),
  /** What is read instead of a text in every row that has it. */
  repairs: z.optional(
    z.array(z.strictObject({ field: fieldName, from: cellText, to: cellText })).check(z.maxLength(500)),
  ),
  /** Questions whose answer is: yes, that is meant. */
  confirmed: z.optional(z.array(z.enum(importQuestions)).check(z.maxLength(importQuestions.length))),
  /** For questionnaires whose file does not say so itself. */
  date: z.optional(localDateSchema),
  service: z.optional(uuidSchema),
});
export type ImportChoices = z.infer<typeof importChoicesSchema>;

const importStates = ['looked', 'applied', 'withdrawn'] as const;

const valueSchema = z.object({
  value: z.string(),
  count: z.int(),
  /** The first of them. */
  rows: z.array(z.int()),
  suggestions: z.array(z.object({ value: z.string(), label: z.string() })),
});

/** All rows with the same trouble in the same column, by what stands there. */
const faultGroupSchema = z.object({
  fault: z.enum(importFaults),
  field: z.string(),
  title: z.string(),
  count: z.int(),
  values: z.array(valueSchema),
});

const changeSchema = z.object({
  row: z.int(),
  name: z.string(),
  kind: z.enum(['added', 'changed']),
  fields: z.array(z.object({ title: z.string(), before: z.nullable(z.string()), after: z.nullable(z.string()) })),
});

/** GET and POST /api/imports/…: everything there is to say of one import. */
export const importViewSchema = z.object({
  id: uuidSchema,
  kind: z.enum(importKinds),
  fileName: z.string(),
  state: z.enum(importStates),
  unit: z.nullable(uuidSchema),
  sheet: z.string(),
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean(), rows: z.int() })),
  headingRow: z.int(),
  columns: z.array(
    z.object({
      index: z.int(),
      letter: z.string(),
      heading: z.string(),
      sample: z.string(),
      /** Null: ignored. */
      field: z.nullable(z.string()),
    }),
  ),
  fields: z.array(z.object({ name: z.string(), title: z.string(), required: z.boolean() })),
  missing: z.array(z.string()),
  /** The columns stand as somebody chose them for a file with the same headings. */
  remembered: z.boolean(),
  hiddenRows: z.int(),
  /** Rows below the table that are no part of it. */
  leftOut: z.array(z.int()),
  rows: z.int(),
  added: z.int(),
  changed: z.int(),
  /** As they are already; of questionnaires: known from before. */
  same: z.int(),
  faultCount: z.int(),
  faults: z.array(faultGroupSchema),
  questions: z.array(z.object({ question: z.enum(importQuestions), count: z.int(), examples: z.array(z.string()) })),
  /** Facts of respondents that are not known here, and what they count as. */
  warnings: z.array(z.object({ title: z.string(), value: z.string(), readAs: z.string(), count: z.int() })),
  changes: z.array(changeSchema),
  changeCount: z.int(),
  skm: z.nullable(
    z.object({
      unsur: z.array(z.string()),
      from: z.nullable(localDateSchema),
      to: z.nullable(localDateSchema),
      ikm: z.nullable(z.number()),
    }),
  ),
});
export type ImportView = z.infer<typeof importViewSchema>;
export type FaultGroup = ImportView['faults'][number];

/** GET /api/imports: what was taken in, newest first. */
export const importListSchema = z.object({
  imports: z.array(
    z.object({
      id: uuidSchema,
      kind: z.enum(importKinds),
      fileName: z.string(),
      state: z.enum(importStates),
      by: z.string(),
      at: z.string(),
      withdrawnBy: z.nullable(z.string()),
      withdrawnAt: z.nullable(z.string()),
      added: z.int(),
      changed: z.int(),
    }),
  ),
  more: z.boolean(),
});
export type ImportList = z.infer<typeof importListSchema>;

/** POST /api/imports/:id/withdrawal: what keeps it from being taken back, where something does. */
export const withdrawalSchema = z.object({
  withdrawn: z.boolean(),
  taken: z.int(),
  blockers: z.array(z.object({ name: z.string(), why: z.enum(['changed-since', 'in-use']) })),
  blockerCount: z.int(),
});
export type Withdrawal = z.infer<typeof withdrawalSchema>;
