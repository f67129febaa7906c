const safe = 'Catatan yang sudah disimpan tetap ada di perangkat ini.';

/** What keeps the device's database shut: what happened, what is safe, what to do. */
export const databaseFault = {
  title: 'Jejak belum dapat dibuka',
  titles: {
    deleted: 'Data Jejak di perangkat ini dihapus',
    closed: 'Peramban menutup data Jejak',
    newer: 'Jejak perlu dimuat ulang',
    insecure: 'Jejak perlu alamat yang aman',
    outdated: 'Peramban ini belum mendukung Jejak',
  } as Readonly<Record<string, string>>,
  tryAgain: 'Coba lagi',
  openAgain: 'Buka lagi',
  openSecurely: 'Buka lewat https',
  update: 'Muat versi terbaru',
  updating: 'Memuat',
  code: (reason: string) => `Untuk admin: ${reason}`,
  blocked: `Jejak terbuka di tab lain dengan versi lama dan menahan datanya. ${safe} Tutup tab Jejak yang lain, lalu coba lagi.`,
  newer: `Data di perangkat ini sudah dipakai Jejak versi yang lebih baru. ${safe} Muat versi terbaru; bila belum berhasil, tutup semua tab Jejak, sambungkan ke jaringan, lalu buka lagi.`,
  full: `Ruang penyimpanan perangkat habis. ${safe} Hapus foto, video, atau aplikasi yang tidak dipakai, lalu coba lagi.`,
  private: `Peramban ini tidak mengizinkan Jejak menyimpan data, biasanya karena mode pribadi atau data situs diblokir. Buka Jejak di jendela biasa, atau izinkan data situs di pengaturan peramban, lalu coba lagi.`,
  deleted:
    'Seseorang atau peramban menghapus data Jejak selagi terbuka. Yang sudah terkirim aman di server. Yang belum terkirim ditulis juga di jurnal dan dikembalikan begitu Jejak dibuka lagi.',
  deletedWithout:
    'Seseorang atau peramban menghapus data Jejak selagi terbuka. Yang sudah terkirim aman di server. Peramban ini tidak memiliki jurnal, jadi yang belum terkirim hanya dapat dikembalikan dari berkas cadangan.',
  closed: `Peramban menutup data Jejak, biasanya karena ruang hampir habis atau data situs dibersihkan. Yang sudah terkirim aman di server; yang belum terkirim dikembalikan dari jurnal bila perlu. Buka lagi untuk melanjutkan.`,
  insecure:
    'Halaman ini dibuka lewat http. Di alamat seperti itu peramban tidak memberi Jejak tempat menyimpan yang aman, jadi tidak ada yang dapat dicatat di sini. Buka Jejak lewat alamat yang diawali https. Bila belum ada, minta admin menyiapkannya.',
  outdated:
    'Peramban ini tidak memiliki yang diperlukan Jejak untuk menyimpan catatan. Perbarui peramban, atau buka Jejak dengan Chrome, Edge, Firefox, atau Safari versi terbaru.',
  slow: `Peramban belum menjawab saat data dibuka. ${safe} Tutup tab Jejak yang lain, lalu coba lagi.`,
  damaged: `Data di perangkat tidak dapat dibaca peramban. Yang sudah terkirim aman di server. Buat cadangan dari jurnal bila ditawarkan di bawah, lalu nyalakan ulang perangkat dan coba lagi; jangan hapus data peramban.`,
  unknown: `Ada gangguan saat membaca data di perangkat. ${safe} Tutup tab Jejak yang lain, lalu coba lagi. Bila terulang, nyalakan ulang perangkat; jangan hapus data peramban.`,
};
