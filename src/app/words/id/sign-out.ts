export const signOut = {
  action: 'Keluar',
  title: 'Keluar dari perangkat ini',
  confirm: 'Keluar',
  plain: 'Semua catatan sudah terkirim. Masuk lagi perlu koneksi.',
  keepsTitle: (entries: number, files: number) =>
    `${[entries > 0 && `${entries} catatan`, files > 0 && `${files} bukti`].filter(Boolean).join(' dan ')} belum terkirim`,
  backup: 'Buat cadangan dulu',
  keeps:
    'Semuanya tetap tersimpan di perangkat ini, hanya untuk Anda, dan dikirim setelah Anda masuk lagi di sini. Masuk lagi perlu koneksi.',
};
