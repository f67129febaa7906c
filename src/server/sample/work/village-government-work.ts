import type { Work } from './work.ts';

/** Seksi pemerintahan of a kecamatan. */
export const villageGovernmentWork: Work = [
  {
    title: 'Terbinanya penyelenggaraan pemerintahan desa',
    indicators: [
      ['kuantitas', 'Desa yang dibina', '12 desa'],
      ['waktu', 'Penetapan APB Desa tepat waktu', '12 desa'],
    ],
    tasks: [
      ['Pembinaan administrasi {pemerintahan|keuangan|aset} desa di {tempat}', 'Kegiatan', 1],
      ['Mengevaluasi rancangan {APB Desa|peraturan desa|RKP Desa} {tempat}', 'Dokumen', 2],
      ['Memeriksa laporan realisasi dana desa {tempat}', 'Berkas', 4],
      ['Menghitung kemajuan penyaluran dana desa', 'Persentase', 100],
    ],
  },
  {
    title: 'Tersedianya data monografi dan kependudukan kecamatan',
    indicators: [
      ['kuantitas', 'Laporan kependudukan bulanan', '12 laporan'],
      ['kualitas', 'Data desa yang mutakhir', '100 persen'],
    ],
    tasks: [
      ['Merekap laporan kependudukan bulanan desa', 'Data', 12],
      ['Memutakhirkan monografi {tempat}', 'Data', 30],
      ['Menyusun laporan bulanan kependudukan kecamatan', 'Laporan', 1],
    ],
  },
  {
    title: 'Terselesaikannya urusan pertanahan dan batas desa',
    indicators: [
      ['kuantitas', 'Segmen batas desa yang disepakati', '6 dokumen'],
      ['kualitas', 'Berkas tanah tanpa sengketa', '98 persen'],
    ],
    tasks: [
      ['Memeriksa berkas {akta jual beli|surat keterangan tanah|hibah}', 'Berkas', 5],
      ['Meninjau batas tanah warga di {tempat}', 'Dokumentasi', 10],
      ['Memediasi perbedaan batas lahan antarwarga {tempat}', 'Laporan', 1],
    ],
  },
  {
    title: 'Terjaganya ketenteraman dan ketertiban wilayah',
    indicators: [
      ['kuantitas', 'Patroli wilayah', '96 kegiatan'],
      ['waktu', 'Laporan kejadian ke kabupaten', 'Maksimal 1 jam'],
    ],
    tasks: [
      ['Patroli wilayah bersama {Satpol PP|Babinsa|Bhabinkamtibmas} di {tempat}', 'Kegiatan', 1],
      ['Memeriksa kesiapan pos ronda {tempat}', 'Dokumentasi', 6],
      ['Menyusun laporan situasi wilayah harian', 'Laporan', 1],
    ],
  },
];
