/** Every reason for which a change or request is refused: the code is stable, the message says what to do next. */
export const refusals = {
  malformed: 'Data tidak terbaca. Perbarui aplikasi, lalu kirim ulang.',
  'unknown-kind': 'Jenis catatan ini belum dikenal server. Catatan tetap tersimpan di perangkat; hubungi admin.',
  'unknown-version': 'Versi catatan ini belum dikenal server. Catatan tetap tersimpan di perangkat; hubungi admin.',
  'hash-mismatch': 'Isi catatan rusak di perjalanan. Buka catatan, periksa isinya, lalu simpan ulang.',
  'repeated-id': 'Catatan yang sama terkirim dua kali dalam satu kiriman. Kirim ulang.',
  'id-reserved': 'Nomor catatan ini hanya dipakai server. Buat catatan baru dengan isi yang sama.',
  'not-writer': 'Anda tidak berhak mengubah catatan ini. Hubungi admin bila ini keliru.',
  'already-deleted': 'Catatan ini sudah dihapus. Buat catatan baru bila masih diperlukan.',
  'captured-at-impossible': 'Jam perangkat keliru saat menyimpan. Setel jam perangkat, lalu simpan ulang catatan.',
  'body-invalid': 'Isian ini tidak dapat diterima. Periksa, lalu simpan ulang.',
  'text-unsafe': 'Teks memuat karakter tersembunyi yang tidak dapat disimpan. Hapus atau ketik ulang bagian itu.',
  'too-large': 'Catatan terlalu besar. Ringkas isinya, lalu simpan ulang.',
  unstorable: 'Server tidak dapat menyimpan catatan ini. Catatan tetap tersimpan di perangkat; hubungi admin.',
  'date-impossible': 'Tanggal ini tidak ada di kalender. Pilih tanggal lain.',
  'date-in-future': 'Tanggal belum tiba. Pilih hari ini atau sebelumnya, dan periksa jam perangkat.',
  'day-closed':
    'Tanggal ini sudah ditutup untuk pencatatan menurut aturan unit. Pilih tanggal yang masih terbuka; aturannya hanya dapat diubah admin instansi.',
  'day-too-old': 'Tanggal terlalu lama. Catatan hanya menerima tahun ini dan tahun lalu.',
  'description-too-short': 'Uraian kegiatan minimal 10 karakter. Tambahkan apa yang dikerjakan.',
  'end-before-start': 'Jam selesai harus setelah jam mulai. Bila lewat tengah malam, pilih «selesai esok hari».',
  'longer-than-a-day': 'Satu kegiatan tidak boleh lebih dari 24 jam. Bagi menjadi beberapa catatan.',
  'rhk-unknown': 'RHK ini tidak ada dalam SKP Anda tahun itu. Pilih RHK lain atau kosongkan.',
  'approved-locked': 'Catatan ini sudah disetujui dan terkunci. Bila ada yang keliru, buat koreksi dari catatan ini.',
  'plan-without-result': 'SKP yang diajukan memuat setidaknya satu hasil kerja utama. Tambahkan hasil kerja.',
  'result-without-indicator': 'Setiap hasil kerja memerlukan indikator dengan target. Tambahkan indikatornya.',
  'indicator-unknown': 'Indikator ini tidak ada dalam SKP Anda tahun itu. Pilih indikator lain atau ubah tanggalnya.',
  'value-unfit':
    'Capaian ini tidak sesuai cara ukur indikatornya. Pilih indikatornya sekali lagi, lalu isi capaiannya.',
  'corrects-unknown': 'Koreksi hanya untuk catatan Anda sendiri yang sudah disetujui. Buat catatan baru.',
  'not-reviewer': 'Hanya atasan langsung pada tanggal itu, atau penggantinya, yang dapat memeriksa catatan ini.',
  'review-own': 'Catatan sendiri diperiksa oleh atasan, bukan oleh Anda.',
  'review-final': 'Putusan tidak diubah. Tarik putusan itu, lalu beri putusan baru.',
  'review-mismatch': 'Putusan ini tidak cocok dengan catatannya. Sinkronkan, lalu periksa ulang catatan itu.',
  'reason-missing': 'Tulis alasan pengembalian, minimal 5 karakter, supaya pegawai tahu apa yang diperbaiki.',
  'period-reversed': 'Tanggal akhir harus sama dengan atau setelah tanggal mulai.',
  'period-too-long': 'Paling lama satu tahun. Pilih tanggal akhir yang lebih dekat.',
  'deputy-unknown': 'Pengganti harus pegawai lain yang dikenal di instansi ini. Pilih orang lain.',
  'service-unknown': 'Layanan ini tidak ada pada unit. Jawaban tetap tersimpan di perangkat; hubungi admin.',
  'question-unknown': 'Pertanyaan ini tidak ada dalam kuesioner. Jawaban tetap tersimpan di perangkat; hubungi admin.',
  'volume-without-unit': 'Volume dan satuan diisi bersama, dan volume lebih dari nol.',
  'not-superior':
    'Hanya atasan langsung pada tanggal itu yang dapat menulis ini. Hubungi admin bila data atasan keliru.',
  'period-taken': 'Sudah ada untuk periode ini. Buka yang sudah ada, lalu ubah.',
  'period-not-begun': 'Periode ini belum dimulai. Pilih periode berjalan atau sebelumnya.',
  'period-cadence': 'Instansi memakai periode lain (bulanan atau triwulanan). Pilih dari daftar periode.',
  'follow-up-missing': 'Isi tindak lanjut untuk setiap rencana periode lalu.',
  'period-not-over': 'Periode ini belum berakhir. Nilai mulai hari terakhirnya.',
  'rating-without-reason': 'Tulis alasannya, minimal 10 karakter.',
  'peers-too-few': 'Pendapat rekan baru diringkas bila sudah ada tiga atau lebih. Buka ulang penilaian, lalu simpan.',
  'peers-shown':
    'Evaluasi ini sudah memuat ringkasan pendapat rekan, jadi tidak dapat dihapus. Ubah penilaiannya bila perlu.',
  'objection-late': 'Batas waktu keberatan sudah lewat. Bicarakan dengan atasan atau pengelola kepegawaian.',
  'objection-stands': 'Keberatan ini sudah diajukan atau diputuskan, jadi tidak dapat diubah.',
  'peer-unfit': 'Pilih rekan lain: bukan pegawai yang dinilai dan bukan Anda sendiri.',
  'peer-asked': 'Rekan ini sudah diminta untuk periode yang sama. Pilih rekan lain.',
  'not-asked': 'Pendapat hanya dapat diberikan oleh rekan yang diminta atasan.',
  'opinion-final': 'Pendapat ini sudah diberikan dan tidak dapat diubah.',
  'subject-unknown': 'Hal yang dirujuk tidak ada pada pegawai ini. Pilih yang lain.',
  'already-acknowledged': 'Pegawai sudah membacanya, jadi tidak dapat diubah lagi. Tulis yang baru bila perlu.',
  'evidence-too-many': 'Satu catatan memuat paling banyak lima bukti. Hapus salah satu, lalu tambahkan yang baru.',
  'evidence-too-large': 'Berkas bukti terlalu besar. Foto paling besar 1,5 MB, PDF paling besar 5 MB.',
  'stopped-on-the-way':
    'Jaringan ini menolak catatan ini sebelum sampai ke server Jejak, biasanya karena isinya; kiriman lain dapat lewat. Ubah kata-katanya, atau kirim ulang dari jaringan lain.',
  'too-large-for-the-way':
    'Jaringan ini tidak meneruskan kiriman sebesar catatan ini. Ringkas isinya, atau kirim ulang dari jaringan lain.',
  'server-stumbles':
    'Server berulang kali gagal mengolah catatan ini. Kirim ulang nanti; bila tetap gagal, hubungi admin.',
  'keeps-returning':
    'Server sudah menerima catatan ini lebih dari sekali, tetapi tidak menampilkannya kembali. Periksa tanggal dan jam perangkat, lalu simpan ulang, atau hubungi admin.',
  'evidence-changed': 'Isi bukti tidak dapat diganti. Hapus bukti ini, lalu tambahkan yang baru.',
} as const;

export type RefusalCode = keyof typeof refusals;

export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly field?: string;
}

export type Decision = { readonly kind: 'accept' } | { readonly kind: 'refuse'; readonly refusal: Refusal };

export const accept: Decision = { kind: 'accept' };

/** A decision against a change, with the message of its code and the field at fault where there is one. */
export function refuse(code: RefusalCode, field?: string): Decision {
  return { kind: 'refuse', refusal: refusalOf(code, field) };
}

/** The refusal with the message of its code. */
export function refusalOf(code: RefusalCode, field?: string): Refusal {
  return field === undefined ? { code, message: refusals[code] } : { code, message: refusals[code], field };
}

/** The first decision that refuses, else acceptance. Rules are asked in order and lazily. */
export function firstRefusal(...rules: readonly (() => Decision)[]): Decision {
  for (const rule of rules) {
    const decision = rule();
    if (decision.kind === 'refuse') return decision;
  }
  return accept;
}
