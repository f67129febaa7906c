import type { CoreValue } from '../../domain/core-value/core-value.ts';
import type { Rating } from '../../domain/rating/rating.ts';

type Texts = readonly [string, ...string[]];

export const challenges: Texts = [
  'Jaringan sering putus, sehingga berkas dikirim setelah kembali ke kantor.',
  'Pemohon menumpuk pada awal pekan.',
  'Dua rekan cuti bersamaan, sehingga pekerjaan dibagi ulang.',
  'Beberapa berkas pemohon tidak lengkap dan perlu dihubungi ulang.',
  'Tidak ada.',
];

export const improvementPlans: Texts = [
  'Menyusun daftar periksa berkas untuk pemohon',
  'Membagi jadwal loket pada hari ramai',
  'Menjadwalkan kunjungan kedua ke desa yang sulit sinyal',
  'Membuat contoh isian yang benar di ruang tunggu',
  'Berlatih aplikasi administrasi bersama rekan setiap Jumat',
];

export const feedbackTexts: readonly [readonly [CoreValue, string], ...(readonly [CoreValue, string])[]] = [
  ['berorientasi-pelayanan', 'Pemohon lanjut usia dilayani dengan sabar. Teruskan, dan catat juga waktu tunggunya.'],
  ['akuntabel', 'Laporan lengkap dan tepat waktu. Bulan depan sertakan bukti untuk setiap RHK.'],
  ['kompeten', 'Penguasaan aplikasi meningkat. Mari bagikan caranya kepada rekan satu bidang.'],
  ['harmonis', 'Pembagian tugas saat rekan cuti berjalan baik.'],
  ['adaptif', 'Usulan formulir ringkas membantu antrean. Kita ukur hasilnya bulan depan.'],
  ['kolaboratif', 'Kerja sama dengan desa berjalan baik. Jadwalkan pertemuan berikutnya lebih awal.'],
];

export const peerWords: Texts = [
  'Selalu membantu saat antrean panjang.',
  'Teliti memeriksa berkas dan mau menjelaskan.',
  'Cepat menanggapi, dapat lebih sering berbagi informasi.',
];

export const resultReasons: Record<Rating, Texts> = {
  'di-atas': [
    'Target dokumen terlampaui dan selesai lebih cepat dari rencana.',
    'Semua indikator di atas target dengan bukti lengkap.',
  ],
  sesuai: ['Target bulan ini tercapai sesuai rencana.', 'Sebagian besar indikator sesuai target, bukti lengkap.'],
  'di-bawah': ['Sebagian besar indikator belum mencapai target bulan ini.'],
};

export const conductReasons: Record<Rating, Texts> = {
  'di-atas': ['Membantu rekan tanpa diminta dan ramah kepada pemohon.', 'Berinisiatif memperbaiki alur layanan.'],
  sesuai: ['Disiplin dan ramah dalam melayani.', 'Bekerja sama baik dengan rekan satu bidang.'],
  'di-bawah': ['Perlu lebih tertib dalam jadwal loket dan menanggapi pemohon.'],
};

export const replies: Texts = [
  'Terima kasih, bukti akan saya sertakan bulan depan.',
  'Baik, saya jadwalkan bersama rekan.',
];

export const meetingNotes: Texts = [
  'Membahas capaian triwulan dan berkas yang tertunda. Beban loket dibagi ulang.',
  'Membahas target yang belum tercapai, kendala sinyal di desa, dan dukungan yang diperlukan.',
];

export const objectionReasons: Texts = [
  'Dua puluh dokumen yang dikirim setelah sinyal pulih belum terhitung.',
  'Keterlambatan karena pemadaman listrik tiga hari, bukti terlampir pada catatan.',
];
