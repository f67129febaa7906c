/** Words of own entries that several screens share. */
export const activity = {
  nextDay: 'esok hari',
  saveFault:
    'Perangkat tidak dapat menyimpan, mungkin ruangnya penuh. Isian tetap di layar ini. Kosongkan sedikit ruang, lalu coba lagi.',
  correction: 'Koreksi',
  takenBack: 'Sudah dikembalikan seperti semula',
  notTakenBack: 'Belum dapat diurungkan. Periksa di Catatan.',
};
