export const signOut = {
  action: 'Keluar',
  title: 'Keluar dari perangkat ini',
  confirm: 'Keluar',
  plain: 'Semua catatan sudah terkirim. Masuk lagi perlu koneksi.',
  keepsTitle: (count: number) => `${count} catatan belum terkirim`,
  keeps:
    'Catatan itu tetap tersimpan di perangkat ini, hanya untuk Anda, dan dikirim setelah Anda masuk lagi di sini. Masuk lagi perlu koneksi.',
};
