import * as z from 'zod/mini';

/** Every reason for which a whole request is turned away: the code is stable, the message says what to do next. */
export const requestErrors = {
  'malformed-request': 'Permintaan tidak terbaca. Perbarui aplikasi, lalu coba lagi.',
  'too-many-changes': 'Terlalu banyak catatan dalam satu kiriman. Kirim paling banyak 500.',
  'request-too-large': 'Kiriman terlalu besar. Kirim dalam bagian yang lebih kecil.',
  'unsupported-encoding': 'Bentuk kiriman ini tidak dikenal server.',
  'not-signed-in': 'Sesi masuk sudah berakhir. Masuk lagi untuk mengirim; catatan tetap aman di perangkat.',
  'wrong-device': 'Sesi ini milik perangkat atau orang lain. Masuk lagi; catatan tetap aman di perangkat.',
  'wrong-credentials': 'NIP atau kata sandi tidak cocok. Periksa lagi keduanya.',
  'password-wrong': 'Kata sandi tidak cocok. Periksa lagi.',
  'password-weak':
    'Kata sandi ini mudah ditebak. Pakai minimal 10 karakter, tanpa NIP, tanggal lahir, nama, atau satu kata umum saja.',
  'otp-needed': 'Masukkan kode enam angka dari aplikasi autentikator. Bila kolomnya tidak ada, perbarui aplikasi ini.',
  'otp-wrong': 'Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya, atau pakai kode pemulihan.',
  'account-locked': 'Terlalu banyak percobaan. Akun ini ditahan sebentar; coba lagi 15 menit lagi atau hubungi admin.',
  'protocol-too-old': 'Versi aplikasi ini sudah terlalu lama. Perbarui aplikasi; catatan tetap aman di perangkat.',
  'protocol-too-new': 'Aplikasi lebih baru daripada server. Coba lagi nanti; catatan tetap aman di perangkat.',
  'foreign-origin': 'Permintaan ini datang dari situs lain dan ditolak.',
  'not-allowed': 'Anda tidak berhak melakukan ini. Hubungi admin bila ini keliru.',
  'too-many-requests': 'Terlalu banyak permintaan. Tunggu sebentar, lalu coba lagi.',
  'server-busy': 'Server sedang sibuk. Catatan tetap aman di perangkat dan dikirim lagi nanti.',
  'not-found': 'Alamat ini tidak ada di server.',
  internal: 'Ada gangguan di server. Catatan tetap aman di perangkat; coba lagi nanti.',
  'setup-done': 'Server ini sudah disiapkan. Silakan masuk.',
  'setup-code-wrong': 'Kode tidak cocok. Lihat kode di layar server, lalu ketik lagi.',
  'code-unknown': 'Kode tidak dikenal atau sudah tidak berlaku. Periksa lagi, atau minta kode baru dari admin.',
  'survey-unknown': 'Survei ini tidak ada atau sudah ditutup.',
  'opening-expired': 'Halaman survei sudah terlalu lama terbuka. Muat ulang, lalu kirim lagi.',
  'evidence-unknown':
    'Catatan milik bukti ini belum ada di server. Bukti tetap aman di perangkat dan dikirim lagi nanti.',
  'evidence-already-here': 'Bukti ini sudah ada di server.',
  'evidence-type-refused':
    'Isi berkas bukan foto JPEG, WebP, atau PDF yang utuh. Hapus bukti ini, lalu pilih berkas lain.',
  'evidence-hash-mismatch': 'Isi bukti rusak di perjalanan. Bukti tetap aman di perangkat dan dikirim lagi dari awal.',
  'evidence-too-large': 'Berkas bukti lebih besar daripada yang tercatat. Hapus bukti ini, lalu tambahkan lagi.',
  'evidence-too-many': 'Satu catatan memuat paling banyak lima bukti. Hapus salah satu.',
  'evidence-quota-full':
    'Jatah penyimpanan bukti Anda di server sudah penuh. Hubungi admin; bukti tetap aman di perangkat.',
  'evidence-offset-wrong':
    'Bagian bukti ini datang tidak berurutan. Bukti dilanjutkan dari bagian yang sudah ada di server.',
  'storage-full': 'Penyimpanan server penuh. Bukti tetap aman di perangkat dan dikirim lagi nanti; beri tahu admin.',
  'nip-invalid': 'NIP terdiri dari 18 angka. Periksa lagi.',
  'unit-unknown': 'Unit ini tidak ada. Pilih unit lain.',
  'service-unknown': 'Layanan ini tidak ada di unit itu. Pilih layanan lain.',
  'instrument-missing': 'Unit ini belum punya kuesioner. Terbitkan dulu kuesionernya.',
  'too-few-answers': 'Kurang dari lima responden. Jawaban sesedikit itu tidak ditampilkan per orang.',
  'period-reversed': 'Tanggal akhir sebelum tanggal awal. Periksa keduanya.',
  'period-out-of-range': 'Laporan tersedia dari 1 Januari 2014 sampai akhir tahun depan. Pilih tanggal di antaranya.',
  'sheet-unreadable': 'Berkas ini tidak terbaca. Simpan sebagai XLSX atau CSV, lalu pilih lagi.',
  'sheet-empty': 'Berkas ini tidak berisi baris. Isi lembar pertama, lalu pilih lagi.',
  'sheet-too-large': 'Berkas ini terlalu besar. Bagi menjadi beberapa berkas.',
  'sheet-too-many-rows': 'Baris di berkas ini terlalu banyak. Bagi menjadi beberapa berkas.',
  'nip-impossible':
    'NIP ini tidak mungkin: tanggal lahir, bulan pengangkatan, jenis kelamin atau nomor urutnya keliru.',
  'nip-taken': 'NIP ini sudah dipakai pegawai lain. Cari namanya di daftar pegawai.',
  'account-ended': 'Akun ini sudah diakhiri karena pegawainya tidak lagi bekerja di sini. Hubungi admin bila keliru.',
  'first-code-wrong':
    'NIP atau kode tidak cocok, atau kode sudah dipakai atau kedaluwarsa. Minta kode baru pada admin.',
  'record-changed': 'Data ini sudah diubah orang lain. Muat ulang, lalu ulangi perubahan Anda.',
  'field-invalid': 'Isian ini tidak dapat diterima. Periksa, lalu simpan ulang.',
  'person-unknown': 'Pegawai ini tidak ada di organisasi. Muat ulang daftar pegawai.',
  'backup-unproven':
    'Cadangan ini tidak membuktikan siapa pembuatnya. Minta pemiliknya masuk dan membawanya sendiri, atau membuat cadangan baru.',
  'unit-circle': 'Unit tidak dapat berada di bawah dirinya sendiri. Pilih unit induk lain.',
  'unit-in-use': 'Unit ini masih berisi pegawai, layanan atau unit lain. Pindahkan dulu isinya.',
  'superior-unknown': 'Atasan ini tidak ada atau sudah tidak bekerja. Pilih atasan lain.',
  'superior-circle': 'Seorang atasan tidak dapat menjadi bawahan dari bawahannya sendiri. Pilih atasan lain.',
  'move-nothing': 'Unit dan atasan sama dengan yang sekarang. Tidak ada yang dipindahkan.',
  'move-too-early': 'Tanggal ini sebelum mutasi sebelumnya. Pilih tanggal sesudahnya.',
  'date-in-future': 'Tanggal ini belum tiba. Pilih hari ini atau sebelumnya.',
  'last-admin': 'Ini admin terakhir. Angkat admin lain dulu.',
  'sheet-columns-missing': 'Kolom wajib tidak ada. Pakai baris judul dari contoh yang dapat diunduh.',
  'sheet-has-errors':
    'Berkas ini masih memuat kesalahan; tidak ada yang disimpan. Perbaiki barisnya, lalu unggah ulang.',
  'import-asks': 'Masih ada pertanyaan tentang berkas ini. Jawab dulu, lalu simpan.',
  'import-nothing-new': 'Semua isi berkas ini sudah ada. Tidak ada yang disimpan.',
  'import-gone': 'Berkas ini sudah tidak disimpan di server. Pilih lagi berkasnya.',
} as const;

export type RequestErrorCode = keyof typeof requestErrors;

export const errorAnswerSchema = z.object({
  error: z.object({ code: z.string(), message: z.string(), field: z.optional(z.string()) }),
});
export type ErrorAnswer = z.infer<typeof errorAnswerSchema>;

/** The body of an error answer with the message of its code. */
export function errorAnswer(code: RequestErrorCode, field?: string): ErrorAnswer {
  const error = { code, message: requestErrors[code] };
  return { error: field === undefined ? error : { ...error, field } };
}
