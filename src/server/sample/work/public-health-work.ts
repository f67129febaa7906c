import type { Work } from './work.ts';

/** Bidang kesehatan masyarakat of a health office. */
export const publicHealthWork: Work = [
  {
    title: 'Menurunnya prevalensi stunting',
    indicators: [
      ['kuantitas', 'Balita yang ditimbang setiap bulan', '90 persen'],
      ['kualitas', 'Balita stunting yang didampingi', '100 persen'],
    ],
    tasks: [
      ['Mengolah data penimbangan balita dari {tempat}', 'Data', 120],
      ['Memantau pemberian makanan tambahan di {tempat}', 'Dokumentasi', 8],
      ['Menyusun laporan audit kasus stunting {tempat}', 'Laporan', 1],
      ['Menghitung cakupan penimbangan balita bulan ini', 'Persentase', 100],
    ],
  },
  {
    title: 'Tercapainya cakupan imunisasi dasar lengkap',
    indicators: [
      ['kuantitas', 'Bayi dengan imunisasi dasar lengkap', '95 persen'],
      ['kualitas', 'Suhu penyimpanan vaksin sesuai standar', '100 persen'],
    ],
    tasks: [
      ['Merekap cakupan imunisasi {campak rubela|polio|pentavalen} per puskesmas', 'Laporan', 1],
      ['Mengatur distribusi vaksin ke {tempat}', 'Kegiatan', 2],
      ['Memeriksa catatan suhu lemari vaksin dari puskesmas', 'Data', 28],
    ],
  },
  {
    title: 'Meningkatnya perilaku hidup bersih dan sehat',
    indicators: [
      ['kuantitas', 'Rumah tangga ber-PHBS', '75 persen'],
      ['kuantitas', 'Penyuluhan yang terlaksana', '96 kegiatan'],
    ],
    tasks: [
      ['Penyuluhan {cuci tangan|gizi seimbang|bahaya rokok|cegah demam berdarah} di {tempat}', 'Kegiatan', 1],
      ['Menyusun materi {poster|siaran radio|media sosial} kesehatan', 'Dokumen', 3],
      ['Membina kader kesehatan {tempat}', 'Dokumentasi', 10],
    ],
  },
  {
    title: 'Terpenuhinya syarat kesehatan lingkungan',
    indicators: [
      ['kuantitas', 'Sarana air minum yang diperiksa', '80 persen'],
      ['kualitas', 'Desa yang bebas buang air besar sembarangan', '100 persen'],
    ],
    tasks: [
      ['Inspeksi kesehatan lingkungan {depot air minum|kantin sekolah|pasar} di {tempat}', 'Berkas', 6],
      ['Mengambil sampel air {sumur gali|perpipaan} di {tempat}', 'Data', 8],
      ['Menyusun rekomendasi laik higiene {rumah makan|depot air minum}', 'Dokumen', 4],
    ],
  },
];
