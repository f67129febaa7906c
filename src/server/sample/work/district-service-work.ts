import type { Work } from './work.ts';

/** Seksi pelayanan umum of a kecamatan. */
export const districtServiceWork: Work = [
  {
    title: 'Terlayaninya administrasi terpadu kecamatan',
    indicators: [
      ['kuantitas', 'Permohonan yang selesai', '7.200 berkas'],
      ['waktu', 'Penyelesaian surat keterangan', 'Maksimal 30 menit'],
    ],
    tasks: [
      ['Melayani permohonan {surat keterangan|legalisasi|rekomendasi} di loket', 'Berkas', 25],
      ['Memeriksa kelengkapan berkas {dispensasi nikah|izin keramaian|keterangan ahli waris}', 'Berkas', 8],
      ['Menerbitkan rekomendasi {usaha mikro|penelitian|kegiatan sosial} warga {tempat}', 'Dokumen', 6],
      ['Mencatat permohonan pada register pelayanan', 'Data', 30],
    ],
  },
  {
    title: 'Tertanganinya pengaduan dan survei kepuasan masyarakat',
    indicators: [
      ['kuantitas', 'Pengaduan yang selesai', '100 persen'],
      ['kualitas', 'Nilai survei kepuasan masyarakat', 'Minimal B'],
    ],
    tasks: [
      ['Menindaklanjuti pengaduan warga {tempat} tentang {jalan rusak|sampah|penerangan}', 'Laporan', 2],
      ['Menyebarkan kuesioner survei kepuasan di ruang tunggu', 'Data', 15],
      ['Menghitung persentase pengaduan yang selesai', 'Persentase', 100],
    ],
  },
  {
    title: 'Terpeliharanya sarana dan kebersihan pelayanan',
    indicators: [
      ['kuantitas', 'Sarana yang diperiksa setiap bulan', '40 unit'],
      ['biaya', 'Biaya pemeliharaan sesuai pagu', '100 persen'],
    ],
    tasks: [
      ['Memeriksa {ruang tunggu|jalur kursi roda|ruang laktasi} dan memotret kondisinya', 'Dokumentasi', 10],
      ['Mengatur jadwal petugas kebersihan dan keamanan', 'Dokumen', 1],
      ['Mencatat pemakaian {listrik|air|alat tulis} kantor', 'Data', 12],
    ],
  },
  {
    title: 'Terlaksananya pelayanan keliling ke desa',
    indicators: [
      ['kuantitas', 'Pelayanan keliling', '36 kegiatan'],
      ['kuantitas', 'Warga yang terlayani', '1.500 orang'],
    ],
    tasks: [
      ['Pelayanan keliling administrasi di {tempat}', 'Kegiatan', 1],
      ['Menyiapkan {perangkat|formulir|jadwal} pelayanan keliling ke {tempat}', 'Dokumen', 3],
      ['Memasukkan data hasil pelayanan keliling {tempat}', 'Data', 30],
    ],
  },
];
