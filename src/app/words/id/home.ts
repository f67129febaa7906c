import type { SyncPhase } from '../../engine/engine.ts';

type Fault = Extract<SyncPhase, { kind: 'failed' }>['why'] | Extract<SyncPhase, { kind: 'held' }>['why'];

const farAway = 'Server belum terjangkau. Catatan aman di perangkat ini dan dikirim sendiri nanti.';
const faults: Record<Fault, string> = {
  unreachable: farAway,
  'not-ours': 'Jaringan ini meminta masuk lebih dulu, jadi server belum terjangkau. Catatan aman di perangkat ini.',
  eaten: farAway,
  'too-much': farAway,
  blocked: 'Jaringan ini menolak kiriman untuk server Jejak. Catatan aman di perangkat ini; coba dari jaringan lain.',
  interrupted: 'Jejak di tab lain sedang mengirim. Catatan aman di perangkat ini.',
  busy: 'Server sedang sibuk. Catatan aman di perangkat ini dan dikirim sendiri sebentar lagi.',
  'server-error': 'Server sedang bermasalah. Catatan aman di perangkat ini dan dikirim sendiri nanti.',
  'signed-out': 'Masuk lagi agar catatan terkirim. Yang tersimpan di perangkat ini tetap aman.',
  'too-old': 'Perbarui aplikasi agar catatan terkirim. Yang tersimpan di perangkat ini tetap aman.',
};

export const home = {
  loading: 'Membuka catatan hari ini',
  greeting: (minute: number, name: string) => {
    const part = minute < 660 ? 'pagi' : minute < 900 ? 'siang' : minute < 1110 ? 'sore' : 'malam';
    return `Selamat ${part}, ${name}`;
  },
  logged: 'Tercatat hari ini',
  ofTarget: (target: string) => `dari ${target}`,
  restDay: (name: string | null) => (name === null ? 'Hari ini bukan hari kerja.' : `Hari libur: ${name}.`),
  left: (time: string) => `${time} lagi menuju target hari ini.`,
  reached: 'Target hari ini tercapai.',
  overCap: (time: string) => `${time} di atas batas sehari tetap tersimpan, tetapi tidak ikut dihitung.`,
  toCome: (time: string) => `${time} belum tiba jamnya, jadi belum dihitung.`,
  overlapping: (time: string) => `${time} beririsan; waktu yang sama dihitung sekali.`,
  notCounted: (time: string) => `Non-TUSI ${time} tidak ikut dihitung.`,
  record: 'Catat aktivitas',
  entries: 'Catatan hari ini',
  all: 'Semua',
  allLabel: 'Semua catatan',
  noEntries: 'Hari ini belum ada catatan. Catat yang sudah dikerjakan, juga tanpa sinyal.',
  sync: 'Sinkronisasi',
  waiting: 'Menunggu dikirim',
  sentThisMonth: 'Terkirim bulan ini',
  approvedThisMonth: 'Disetujui bulan ini',
  repair: 'Perlu diperbaiki',
  oldest: (age: string) => `Terlama menunggu: ${age}`,
  age: (minutes: number) => {
    if (minutes < 1) return 'kurang dari 1 menit';
    if (minutes < 60) return `${minutes} menit`;
    return minutes < 2880 ? `${Math.floor(minutes / 60)} jam` : `${Math.floor(minutes / 1440)} hari`;
  },
  photos: (count: number, size: string) => `${count} bukti menunggu dikirim, ${size}.`,
  lastSync: 'Sinkronisasi terakhir',
  neverSynced: 'belum pernah',
  syncing: 'Menyinkronkan',
  faults,
  signIn: 'Masuk lagi',
  firstSync: 'Mengambil data Anda untuk pertama kali',
  firstSyncHint: 'Anda sudah dapat mencatat. RHK dan catatan lama muncul setelah data terambil.',
  firstSyncWaits: 'Data Anda belum terambil',
  copy: 'Salin dari kemarin',
  copyFault: 'Belum dapat dibuka. Muat ulang aplikasi, lalu coba lagi.',
};
