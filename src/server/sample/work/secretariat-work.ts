import type { Work } from './work.ts';

export const secretariatWork: Work = [
  {
    title: 'Tersusunnya dokumen perencanaan dan anggaran perangkat daerah',
    indicators: [
      ['kuantitas', 'Jumlah dokumen perencanaan yang tersusun', '6 dokumen'],
      ['waktu', 'Ketepatan penyampaian rencana kerja', 'Sesuai jadwal Bappeda'],
    ],
    tasks: [
      ['Menyusun {rincian belanja|kerangka acuan kerja|rencana aksi} kegiatan tahun berjalan', 'Dokumen', 2],
      ['Memutakhirkan data realisasi program pada aplikasi perencanaan', 'Data', 24],
      ['Menghitung capaian indikator program sampai pekan ini', 'Persentase', 100],
      ['Menyelaraskan rencana kerja dengan {Renstra|RKPD|hasil musrenbang}', 'Dokumen', 1],
    ],
  },
  {
    title: 'Terlaksananya penatausahaan keuangan yang tertib',
    indicators: [
      ['kualitas', 'Temuan administrasi yang berulang', 'Nihil'],
      ['waktu', 'Penyelesaian SPJ setelah kegiatan', 'Maksimal 5 hari kerja'],
      ['biaya', 'Serapan anggaran', 'Minimal 92 persen'],
    ],
    tasks: [
      ['Memeriksa kelengkapan SPJ {perjalanan dinas|belanja alat tulis|honor kegiatan}', 'Berkas', 15],
      ['Membukukan transaksi harian pada buku kas umum', 'Data', 30],
      ['Menyusun laporan realisasi anggaran {mingguan|bulanan}', 'Laporan', 1],
      ['Menyiapkan berkas SPP dan SPM {gaji|tambahan uang|belanja langsung}', 'Berkas', 6],
    ],
  },
  {
    title: 'Terkelolanya administrasi kepegawaian',
    indicators: [
      ['kuantitas', 'Data pegawai yang mutakhir', '100 persen'],
      ['waktu', 'Penyelesaian usul kenaikan gaji berkala', 'Satu bulan sebelum TMT'],
    ],
    tasks: [
      ['Memproses usul {kenaikan gaji berkala|kenaikan pangkat|cuti tahunan} pegawai', 'Berkas', 5],
      ['Memutakhirkan data pegawai pada aplikasi kepegawaian', 'Data', 20],
      ['Merekap kehadiran pegawai {harian|mingguan}', 'Laporan', 1],
      ['Menyiapkan surat {tugas|keterangan|cuti} pegawai', 'Dokumen', 6],
    ],
  },
  {
    title: 'Terkelolanya persuratan, arsip, dan barang milik daerah',
    indicators: [
      ['kuantitas', 'Surat masuk yang diteruskan pada hari yang sama', '100 persen'],
      ['kualitas', 'Barang milik daerah yang tercatat dan berlabel', '98 persen'],
    ],
    tasks: [
      ['Mencatat dan meneruskan surat masuk', 'Dokumen', 25],
      ['Memilah dan memberi kode arsip {aktif|inaktif}', 'Berkas', 40],
      ['Memeriksa dan memotret kondisi {kendaraan dinas|perangkat komputer|meubelair}', 'Dokumentasi', 15],
      ['Membuat konsep surat {undangan|balasan|pengantar} dan mengirimkannya', 'Dokumen', 8],
    ],
  },
];
