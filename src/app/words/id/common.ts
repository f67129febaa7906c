/** Words that several screens share. */
export const common = {
  appName: 'Jejak',
  skipToContent: 'Lompat ke isi',
  mainNavigation: 'Menu utama',
  navHome: 'Beranda',
  navLog: 'Catatan',
  navPlan: 'Kinerja',
  performanceTabs: { plan: 'SKP', feedback: 'Umpan balik' },
  memberTabs: { label: 'Tentang orang ini', log: 'Catatan', feedback: 'Umpan balik' },
  navMore: 'Lainnya',
  navRecord: 'Catat',
  back: 'Kembali',
  close: 'Tutup',
  cancel: 'Batal',
  undo: 'Urungkan',
  tryAgain: 'Coba lagi',
  syncNow: 'Sinkronkan sekarang',
  chip: {
    allSent: 'Semua terkirim',
    waiting: (count: number) => `${count} menunggu`,
    sending: 'Mengirim',
    repair: (count: number) => `${count} perlu diperbaiki`,
    signIn: 'Perlu masuk lagi',
    update: 'Perlu pembaruan',
    openHint: 'buka keadaan sinkronisasi',
  },
  state: {
    waiting: 'Tersimpan di perangkat',
    sending: 'Mengirim',
    sent: 'Terkirim',
    repair: 'Perlu diperbaiki',
  },
  category: {
    tusi: 'TUSI',
    'tusi-lain': 'TUSI lainnya',
    'tugas-atasan': 'Tugas langsung atasan',
    'non-tusi': 'Non-TUSI',
  },
  minutes: (count: number) => `${count} menit`,
  hoursMinutes: (minutes: number) => {
    const [h, m] = [Math.floor(minutes / 60), minutes % 60];
    return h === 0 ? `${m} menit` : m === 0 ? `${h} jam` : `${h} jam ${m} menit`;
  },
  today: 'Hari ini',
  yesterday: 'Kemarin',
  notFound: 'Halaman ini tidak ada.',
  toHome: 'Ke Beranda',
};
