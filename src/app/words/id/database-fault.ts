const safe = 'Catatan yang sudah disimpan tetap ada di perangkat ini.';

/** What keeps the device's database shut: what happened, what is safe, what to do. */
export const databaseFault = {
  title: 'Jejak belum dapat dibuka',
  tryAgain: 'Coba lagi',
  code: (reason: string) => `Untuk admin: ${reason}`,
  blocked: `Jejak terbuka di tab lain dengan versi lama dan menahan datanya. ${safe} Tutup tab Jejak yang lain, lalu coba lagi.`,
  newer: `Data di perangkat ini dibuat oleh Jejak versi yang lebih baru. ${safe} Tutup semua tab Jejak, sambungkan ke jaringan, lalu coba lagi supaya versi terbaru termuat.`,
  full: `Ruang penyimpanan perangkat habis. ${safe} Hapus foto, video, atau aplikasi yang tidak dipakai, lalu coba lagi.`,
  private: `Peramban ini tidak mengizinkan Jejak menyimpan data, biasanya karena mode pribadi atau data situs diblokir. Buka Jejak di jendela biasa, atau izinkan data situs di pengaturan peramban, lalu coba lagi.`,
  unknown: `Ada gangguan saat membaca data di perangkat. ${safe} Tutup tab Jejak yang lain, lalu coba lagi. Bila terulang, nyalakan ulang perangkat; jangan hapus data peramban.`,
};
