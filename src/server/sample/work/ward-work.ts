import type { Work } from './work.ts';

/** A kelurahan. */
export const wardWork: Work = [
  {
    title: 'Terlayaninya surat pengantar dan keterangan warga',
    indicators: [
      ['kuantitas', 'Surat yang diterbitkan', '3.600 dokumen'],
      ['waktu', 'Penyelesaian surat', 'Maksimal 15 menit'],
    ],
    tasks: [
      ['Melayani surat {pengantar nikah|keterangan domisili|keterangan tidak mampu|keterangan usaha}', 'Dokumen', 15],
      ['Memeriksa berkas permohonan warga {tempat}', 'Berkas', 12],
      ['Mengarsipkan surat keterangan ke dalam register', 'Data', 20],
    ],
  },
  {
    title: 'Mutakhirnya data warga dan penerima bantuan',
    indicators: [
      ['kuantitas', 'Keluarga yang diperbarui datanya', '1.200 keluarga'],
      ['kualitas', 'Penerima bantuan yang tepat sasaran', '98 persen'],
    ],
    tasks: [
      ['Memutakhirkan data {keluarga|lansia|penerima bantuan} di {tempat}', 'Data', 30],
      ['Musyawarah kelurahan tentang daftar penerima bantuan', 'Kegiatan', 1],
      ['Memeriksa kondisi rumah calon penerima bantuan di {tempat}', 'Dokumentasi', 8],
      ['Menghitung kemajuan pemutakhiran data warga', 'Persentase', 100],
    ],
  },
  {
    title: 'Terlaksananya pembangunan dan pemberdayaan kelurahan',
    indicators: [
      ['kuantitas', 'Usulan musrenbang yang diinput', '40 usulan'],
      ['biaya', 'Serapan dana kelurahan', 'Minimal 95 persen'],
    ],
    tasks: [
      ['Memantau pekerjaan {drainase|jalan lingkungan|posyandu} di {tempat}', 'Dokumentasi', 12],
      ['Mendampingi kegiatan {PKK|Karang Taruna|bank sampah} di {tempat}', 'Kegiatan', 1],
      ['Menyusun laporan pemakaian dana kelurahan', 'Laporan', 1],
    ],
  },
  {
    title: 'Terjaganya ketertiban dan kebersihan lingkungan',
    indicators: [
      ['kuantitas', 'Kerja bakti warga', '24 kegiatan'],
      ['waktu', 'Tanggapan atas laporan warga', 'Maksimal 1 hari kerja'],
    ],
    tasks: [
      ['Menanggapi laporan warga {tempat} tentang {sampah|genangan|hewan ternak lepas}', 'Laporan', 2],
      ['Menggerakkan kerja bakti di {tempat}', 'Kegiatan', 1],
      ['Rapat dengan ketua RT dan RW {tempat}', 'Dokumentasi', 5],
    ],
  },
];
