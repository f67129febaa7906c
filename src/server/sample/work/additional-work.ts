import type { WorkResult } from './work.ts';

/** An additional result (hasil kerja tambahan), which some people take on beside the unit's work. */
export const additionalWork: WorkResult = {
  title: 'Terlaksananya tugas tim kerja reformasi birokrasi perangkat daerah',
  indicators: [
    ['kuantitas', 'Jumlah bukti dukung yang dilengkapi', '12 dokumen'],
    ['waktu', 'Ketepatan pengisian lembar kerja evaluasi', 'Paling lambat tanggal 25'],
  ],
  tasks: [
    [
      'Mengumpulkan bukti dukung {area tata laksana|area pelayanan publik|area akuntabilitas} reformasi birokrasi',
      'Dokumen',
      5,
    ],
    ['Mengisi lembar kerja evaluasi zona integritas', 'Dokumen', 1],
    ['Rapat tim kerja {zona integritas|inovasi pelayanan|standar pelayanan}', 'Kegiatan', 1],
  ],
};
