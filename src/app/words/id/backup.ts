const catatan = (count: number) => `${count} catatan`;

export const backup = {
  title: 'Cadangan',
  loading: 'Memuat',
  why: 'Cadangan adalah satu berkas terkunci berisi semua yang belum terkirim dari perangkat ini. Simpan di luar perangkat, misalnya di kartu memori atau pesan ke diri sendiri. Bila perangkat rusak atau hilang, berkas itu dapat dibuka di perangkat lain dengan akun Anda.',
  content: (saves: number, drafts: number) =>
    drafts === 0 ? `${catatan(saves)} belum terkirim.` : `${catatan(saves)} belum terkirim dan ${drafts} draf.`,
  nothing: 'Semua catatan sudah terkirim, jadi tidak ada yang perlu dicadangkan.',
  filesStay: (count: number) =>
    `${count} foto atau dokumen yang belum terkirim tidak ikut dalam berkas ini. Semuanya tetap di perangkat dan dikirim saat ada koneksi.`,
  make: 'Buat cadangan',
  making: 'Mengunci berkas, beberapa detik',
  passphrase: 'Kata sandi berkas',
  passphraseHint:
    'Minimal 8 karakter; empat kata acak kuat dan mudah diingat. Tanpa kata sandi ini tidak ada yang dapat membuka berkas, juga admin.',
  repeat: 'Ulangi kata sandi berkas',
  reveal: 'Tampilkan kata sandi',
  conceal: 'Sembunyikan kata sandi',
  summary: 'Periksa isian ini',
  tooShort: 'Kata sandi berkas minimal 8 karakter.',
  notSame: 'Kedua kata sandi belum sama.',
  strength: {
    short: 'Masih terlalu pendek.',
    weak: 'Mudah ditebak. Tambah kata lain.',
    fair: 'Cukup kuat.',
    strong: 'Kuat.',
  },
  made: 'Cadangan siap',
  madeNote: (name: string, size: string) => `${name}, ${size}.`,
  keep: 'Simpan berkas dan kata sandinya di tempat terpisah. Catatan tetap ada di perangkat ini dan tetap dikirim seperti biasa; bila terkirim dua kali, server menyimpannya satu kali.',
  share: 'Bagikan',
  download: 'Simpan ke unduhan',
  downloaded: 'Berkas diserahkan ke unduhan peramban.',
  makeFault: 'Berkas belum dapat dibuat. Tidak ada yang berubah; coba lagi.',
  open: 'Buka cadangan',
  openNote:
    'Pilih berkas cadangan milik Anda. Isinya masuk antrean perangkat ini; yang sudah ada atau lebih baru di sini tidak diubah.',
  file: 'Berkas cadangan',
  choose: 'Pilih berkas',
  noFile: 'Belum ada yang dipilih',
  fileMissing: 'Pilih berkas cadangan dulu.',
  passphraseMissing: 'Ketik kata sandi berkas.',
  take: 'Buka dan masukkan antrean',
  taking: 'Membuka berkas, beberapa detik',
  faults: {
    'not-a-backup':
      'Berkas ini bukan cadangan Jejak. Pilih berkas yang namanya berakhir dengan .jejak. Tidak ada yang berubah.',
    newer:
      'Cadangan ini dibuat oleh Jejak versi yang lebih baru. Perbarui aplikasi di perangkat ini, lalu coba lagi. Tidak ada yang berubah.',
    damaged:
      'Berkas ini terpotong atau rusak, mungkin saat disalin. Salin lagi dari asalnya, lalu coba lagi. Tidak ada yang berubah.',
    'other-person':
      'Cadangan ini milik akun lain. Masuk dengan akun pemiliknya untuk membukanya. Tidak ada yang berubah.',
    nobody: 'Cadangan ini hanya berisi draf, yang hanya dapat dibuka oleh pemiliknya. Tidak ada yang berubah.',
    'wrong-passphrase':
      'Kata sandi tidak cocok dengan berkas ini. Periksa huruf besar dan spasinya, lalu coba lagi. Tidak ada yang berubah.',
    unreadable: 'Berkas tidak dapat dibaca dari perangkat ini. Pilih lagi berkasnya. Tidak ada yang berubah.',
    unwritable:
      'Perangkat tidak dapat menyimpan isinya, mungkin ruangnya penuh. Kosongkan sedikit ruang, lalu coba lagi. Tidak ada yang berubah.',
  },
  taken: 'Cadangan sudah dibuka',
  brought: (count: number) => `${catatan(count)} masuk antrean dan dikirim saat ada sinyal.`,
  known: (count: number) => `${catatan(count)} sudah ada di sini atau sudah terkirim.`,
  older: (count: number) => `${catatan(count)} dibiarkan, karena versi di perangkat ini lebih baru.`,
  drafts: (count: number) => `${count} draf dikembalikan.`,
  forOther: {
    note: 'Sebagai admin, Anda juga dapat membuka cadangan milik pegawai lain dengan kata sandi berkasnya, bila ditandatangani ponsel pemiliknya. Isinya langsung dikirim atas nama pemiliknya dan tercatat di jejak audit.',
    done: 'Cadangan pegawai lain sudah dikirim',
    stored: (count: number) => `${catatan(count)} disimpan di server.`,
    known: (count: number) => `${catatan(count)} sudah ada di server.`,
    conflict: (count: number) =>
      `${catatan(count)} tidak disimpan, karena versi lain sudah ada di server; isinya tetap dicatat di sana.`,
    refused: (count: number) => `${catatan(count)} ditolak:`,
    drafts: (count: number) => `${count} draf tidak dikirim; hanya pemiliknya yang dapat membukanya.`,
    capturedOn: (date: string, reason: string) => `Dicatat ${date}: ${reason}`,
    unknownOwner: 'Pemilik cadangan ini bukan pegawai aktif di organisasi ini. Tidak ada yang berubah.',
  },
  notice: {
    full: (left: string) => `Ruang di perangkat tinggal ${left}. Buat cadangan dari yang belum terkirim.`,
    old: (days: number) => `Ada catatan yang menunggu ${days} hari. Buat cadangan, supaya aman bila perangkat rusak.`,
    action: 'Buat cadangan',
  },
  fromJournal: 'Jurnal di perangkat ini masih dapat dibaca. Buat cadangan dari situ sebelum mencoba hal lain.',
  journalNothing: 'Jurnal di perangkat ini tidak memuat catatan yang belum terkirim.',
};
