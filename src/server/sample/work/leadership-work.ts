import type { Work } from './work.ts';

/** What every head of a unit answers for, whatever the unit does. */
export const leadershipWork: Work = [
  {
    title: 'Tercapainya sasaran kinerja unit sesuai perjanjian kinerja',
    indicators: [
      ['kuantitas', 'Persentase sasaran unit yang tercapai', '95 persen'],
      ['waktu', 'Ketepatan penyampaian laporan kinerja triwulanan', 'Paling lambat tanggal 5'],
    ],
    tasks: [
      [
        'Memimpin rapat {evaluasi capaian bulanan|pembagian tugas mingguan|persiapan laporan triwulanan}',
        'Kegiatan',
        1,
      ],
      ['Menelaah dan memaraf {konsep surat dinas|nota dinas|konsep laporan} dari staf', 'Dokumen', 12],
      ['Memantau capaian target unit dan mencatat kendala untuk dibahas bersama staf', 'Laporan', 1],
      ['Menyusun bahan laporan kinerja {bulanan|triwulanan} untuk pimpinan', 'Laporan', 1],
      ['Berkoordinasi dengan {Bappeda|Inspektorat|Badan Keuangan Daerah} mengenai capaian program', 'Kegiatan', 1],
    ],
  },
  {
    title: 'Terlaksananya pembinaan dan penilaian kinerja pegawai di unit',
    indicators: [
      ['kuantitas', 'Pegawai yang menerima umpan balik setiap bulan', '100 persen'],
      ['kualitas', 'Pegawai dengan log harian terisi lengkap', '90 persen'],
    ],
    tasks: [
      ['Memeriksa log harian staf dan memberi umpan balik', 'Data', 25],
      ['Melakukan dialog kinerja dengan {satu|dua|tiga} orang staf', 'Kegiatan', 3],
      ['Memberi bimbingan kepada staf tentang {tata naskah dinas|pelayanan loket|pengisian SKP}', 'Kegiatan', 1],
      ['Mengatur jadwal piket dan pembagian tugas staf pekan {ini|depan}', 'Dokumen', 1],
    ],
  },
];
