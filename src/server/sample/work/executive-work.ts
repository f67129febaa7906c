import type { Work } from './work.ts';

/** What the head of an agency does beyond leading: the agency's word outside and its service as a whole. */
export const executiveWork: Work = [
  {
    title: 'Meningkatnya mutu pelayanan publik perangkat daerah',
    indicators: [
      ['kualitas', 'Indeks kepuasan masyarakat', 'Minimal 85'],
      ['kuantitas', 'Standar pelayanan yang ditinjau ulang', '100 persen'],
    ],
    tasks: [
      ['Meninjau pelayanan di {tempat} dan berdialog dengan warga', 'Dokumentasi', 8],
      ['Menerima audiensi {forum warga|perwakilan desa|organisasi profesi}', 'Kegiatan', 1],
      ['Menelaah laporan pengaduan dan menetapkan tindak lanjutnya', 'Laporan', 2],
      ['Memeriksa dan menandatangani {surat keputusan|surat keluar|perjanjian kerja sama}', 'Dokumen', 20],
    ],
  },
  {
    title: 'Terkoordinasikannya program perangkat daerah lintas sektor',
    indicators: [
      ['kuantitas', 'Rapat koordinasi lintas sektor', '24 kegiatan'],
      ['biaya', 'Serapan anggaran perangkat daerah', 'Minimal 92 persen'],
    ],
    tasks: [
      [
        'Rapat koordinasi {pengendalian program|percepatan serapan anggaran|pelayanan terpadu} di kantor bupati',
        'Kegiatan',
        1,
      ],
      ['Menyampaikan laporan {kinerja|keuangan|program prioritas} kepada Sekretaris Daerah', 'Laporan', 1],
      ['Membahas {usulan anggaran|rancangan peraturan|pertanggungjawaban} bersama komisi DPRD', 'Kegiatan', 1],
      ['Mengevaluasi serapan anggaran setiap bidang', 'Persentase', 100],
    ],
  },
];
