export const more = {
  title: 'Lainnya',
  menu: 'Menu lainnya',
  team: 'Tim',
  teamNote: (count: number) => `${count} orang yang Anda bina`,
  repair: 'Perlu diperbaiki',
  repairNone: 'Tidak ada',
  repairCount: (count: number) => `${count} catatan menunggu Anda`,
  settings: 'Pengaturan',
  settingsNote: 'Sinkronisasi, penyimpanan, pemasangan, bahasa',
  loading: 'Memuat',
  nip: 'NIP',
  position: 'Jabatan',
  unit: 'Unit kerja',
  about:
    'Jejak mencatat kerja harian juga tanpa sinyal. Data Anda untuk membantu pekerjaan, bukan alat untuk menghukum.',
  version: (version: string) => `Versi ${version}`,
};
