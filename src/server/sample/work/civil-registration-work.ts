import type { Work } from './work.ts';

/** Pencatatan sipil: certificates of birth, death, marriage. */
export const civilRegistrationWork: Work = [
  {
    title: 'Meningkatnya kepemilikan akta kelahiran',
    indicators: [
      ['kuantitas', 'Anak usia 0–18 tahun yang memiliki akta kelahiran', '99 persen'],
      ['waktu', 'Penerbitan akta sejak berkas lengkap', 'Maksimal 1 hari kerja'],
    ],
    tasks: [
      ['Memverifikasi permohonan akta kelahiran {umum|terlambat|dengan SPTJM} dari {tempat}', 'Berkas', 25],
      ['Menerbitkan kutipan akta kelahiran', 'Dokumen', 30],
      ['Menerima berkas akta kelahiran kolektif dari {puskesmas|rumah bersalin|bidan desa}', 'Berkas', 20],
      ['Mencatat akta kelahiran pada register dan memindai berkasnya', 'Dokumentasi', 30],
    ],
  },
  {
    title: 'Meningkatnya pelaporan peristiwa kematian',
    indicators: [
      ['kuantitas', 'Akta kematian yang diterbitkan', '2.400 dokumen'],
      ['kualitas', 'Laporan kematian desa yang cocok dengan data penduduk', '95 persen'],
    ],
    tasks: [
      ['Menerbitkan akta kematian beserta kartu keluarga baru', 'Dokumen', 15],
      ['Mencocokkan buku pokok pemakaman {tempat} dengan data penduduk', 'Data', 25],
      ['Menghubungi petugas register {tempat} mengenai laporan kematian yang tertunda', 'Kegiatan', 4],
    ],
  },
  {
    title: 'Terlayaninya pencatatan perkawinan dan perceraian',
    indicators: [
      ['kuantitas', 'Peristiwa perkawinan yang dicatat', '320 dokumen'],
      ['waktu', 'Penerbitan akta setelah pencatatan', 'Hari yang sama'],
    ],
    tasks: [
      ['Memeriksa persyaratan pencatatan perkawinan calon mempelai', 'Berkas', 6],
      ['Mendampingi pencatatan perkawinan di {tempat} dan memotret penyerahan aktanya', 'Dokumentasi', 6],
      ['Mencatat putusan perceraian dari pengadilan', 'Data', 5],
    ],
  },
  {
    title: 'Tertibnya arsip digital pencatatan sipil',
    indicators: [
      ['kuantitas', 'Register akta yang sudah dipindai', '36.000 lembar'],
      ['kualitas', 'Hasil pindai yang terbaca jelas', '99 persen'],
    ],
    tasks: [
      ['Memindai register akta {kelahiran|kematian|perkawinan} tahun lama', 'Dokumentasi', 150],
      ['Memeriksa mutu hasil pindai dan menamai berkasnya', 'Data', 120],
      ['Memproses {pembetulan akta|catatan pinggir|perubahan nama} sesuai penetapan', 'Berkas', 5],
      ['Menghitung kemajuan alih media arsip pekan ini', 'Persentase', 100],
    ],
  },
];
