export const update = {
  waits: 'Versi baru sudah siap. Yang sedang diketik ikut tersimpan.',
  unsaved: 'Versi baru sudah siap, tetapi yang diketik di halaman ini belum tersimpan. Simpan dulu, lalu perbarui.',
  takeAnyway: 'Perbarui tanpa menyimpan',
  take: 'Perbarui sekarang',
  taking: 'Memperbarui',
  taken: 'Sudah versi terbaru',
};
