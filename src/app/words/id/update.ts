export const update = {
  waits: 'Versi baru sudah siap. Yang sedang diketik ikut tersimpan.',
  take: 'Perbarui sekarang',
  taking: 'Memperbarui',
  taken: 'Sudah versi terbaru',
};
