import type { Work } from './work.ts';

/** Pengelolaan informasi administrasi kependudukan: data, network, partners. */
export const populationDataWork: Work = [
  {
    title: 'Tersedianya data kependudukan bersih setiap semester',
    indicators: [
      ['kuantitas', 'Data ganda yang diselesaikan', '100 persen'],
      ['kualitas', 'Kecocokan dengan data konsolidasi bersih', '99 persen'],
    ],
    tasks: [
      ['Membersihkan data {ganda|anomali usia|tanpa NIK ibu} penduduk {tempat}', 'Data', 80],
      ['Mencocokkan data konsolidasi bersih dengan basis data kabupaten', 'Data', 150],
      ['Menyusun {tabel agregat|profil|buku data} kependudukan', 'Dokumen', 1],
    ],
  },
  {
    title: 'Beroperasinya jaringan dan perangkat layanan tanpa putus',
    indicators: [
      ['kualitas', 'Ketersediaan jaringan pada jam layanan', '98 persen'],
      ['waktu', 'Penanganan gangguan', 'Maksimal 4 jam'],
    ],
    tasks: [
      ['Memeriksa {server|catu daya|perangkat perekaman} dan mencatat suhunya', 'Laporan', 1],
      ['Menangani gangguan jaringan loket di {tempat}', 'Kegiatan', 3],
      ['Membuat cadangan basis data dan menguji pemulihannya', 'Data', 2],
      ['Menghitung ketersediaan jaringan pekan ini', 'Persentase', 100],
    ],
  },
  {
    title: 'Meningkatnya pemanfaatan data oleh perangkat daerah',
    indicators: [
      ['kuantitas', 'Perjanjian kerja sama pemanfaatan data', '8 dokumen'],
      ['kualitas', 'Akses data yang sesuai perjanjian', '100 persen'],
    ],
    tasks: [
      ['Menyiapkan data padanan NIK untuk {Dinas Sosial|Dinas Pendidikan|RSUD}', 'Data', 200],
      ['Menyusun konsep perjanjian kerja sama dengan {RSUD|BPJS cabang|Badan Pendapatan Daerah}', 'Dokumen', 1],
      ['Memeriksa catatan akses pengguna data dan menyusun laporannya', 'Laporan', 1],
    ],
  },
  {
    title: 'Meningkatnya penggunaan layanan daring',
    indicators: [
      ['kuantitas', 'Permohonan yang masuk secara daring', '60 persen'],
      ['kuantitas', 'Aktivasi Identitas Kependudukan Digital', '30 persen wajib KTP'],
    ],
    tasks: [
      ['Membantu aktivasi Identitas Kependudukan Digital di {tempat}', 'Data', 30],
      ['Memperbaiki {formulir|panduan|tampilan status} layanan daring', 'Dokumen', 2],
      ['Melatih operator {tempat} memakai layanan daring', 'Kegiatan', 1],
    ],
  },
];
