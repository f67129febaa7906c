export const safety = {
  title: 'Pengaman',
  journal: 'Jurnal',
  journals: {
    starting: 'Memeriksa',
    working: 'Aktif. Setiap simpanan ditulis dua kali di perangkat ini.',
    failing: 'Tersendat. Simpanan terakhir hanya ditulis satu kali; kosongkan ruang di perangkat.',
    unavailable:
      'Tidak ada di peramban ini. Simpanan ditulis satu kali; kirim sesering mungkin dan buat cadangan bila lama tanpa sinyal.',
  },
  offline: 'Tanpa sinyal',
  offlines: {
    ready: 'Jejak terbuka juga tanpa sinyal.',
    notYet: 'Belum siap. Muat ulang sekali saat ada sinyal.',
    unsupported:
      'Peramban ini tidak dapat membuka Jejak tanpa sinyal, biasanya karena mode pribadi. Simpanan tetap aman; pakai jendela biasa untuk bekerja tanpa sinyal.',
  },
  backup: 'Cadangan',
  backupNote: 'Berkas terkunci berisi semua yang belum terkirim',
};
