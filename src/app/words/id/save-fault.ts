export const saveFault = {
  full: 'Ruang penyimpanan perangkat penuh',
  fullNote:
    'Isian ini belum tersimpan, tetapi tetap ada di layar. Catatan sebelumnya aman. Hapus foto, video, atau aplikasi yang tidak dipakai, lalu simpan lagi.',
  other: 'Belum tersimpan',
  otherNote:
    'Perangkat belum dapat menyimpan isian ini; isinya tetap ada di layar. Catatan sebelumnya aman. Simpan lagi.',
  copy: 'Salin isian',
  copied: 'Sudah disalin',
  backup: 'Cadangkan yang lain',
};
