import type { Work } from './work.ts';

/** A puskesmas. */
export const healthCentreWork: Work = [
  {
    title: 'Terlayaninya pasien rawat jalan sesuai standar',
    indicators: [
      ['kuantitas', 'Kunjungan pasien yang dilayani', '14.000 kunjungan'],
      ['waktu', 'Waktu tunggu pasien', 'Maksimal 60 menit'],
      ['kualitas', 'Rekam medis yang lengkap dalam 24 jam', '95 persen'],
    ],
    tasks: [
      ['Melayani pasien {poli umum|poli lansia|poli anak|ruang tindakan}', 'Data', 30],
      ['Melengkapi rekam medis elektronik pasien {kemarin|hari ini}', 'Berkas', 30],
      ['Menangani rujukan pasien ke RSUD dan melengkapi suratnya', 'Dokumen', 3],
      ['Triase dan pengukuran tanda vital pasien pagi', 'Data', 35],
    ],
  },
  {
    title: 'Terlaksananya posyandu dan pelayanan ibu dan anak',
    indicators: [
      ['kuantitas', 'Posyandu yang dikunjungi setiap bulan', '24 kegiatan'],
      ['kualitas', 'Ibu hamil dengan enam kali pemeriksaan', '95 persen'],
    ],
    tasks: [
      ['Pelayanan posyandu {balita|lansia|remaja} di {tempat}', 'Kegiatan', 1],
      ['Pemeriksaan kehamilan {K1|K4|K6} di ruang KIA', 'Data', 12],
      ['Kunjungan rumah ibu {hamil risiko tinggi|nifas} di {tempat}', 'Dokumentasi', 4],
      ['Imunisasi {bayi|anak sekolah} di {tempat}', 'Data', 25],
    ],
  },
  {
    title: 'Terlaksananya perawatan kesehatan masyarakat di desa',
    indicators: [
      ['kuantitas', 'Keluarga rawan yang dikunjungi', '360 keluarga'],
      ['kualitas', 'Pasien hipertensi yang terkendali', '60 persen'],
    ],
    tasks: [
      ['Kunjungan keluarga {pasien TBC|pasien hipertensi|penyandang disabilitas} di {tempat}', 'Data', 5],
      ['Penyelidikan epidemiologi {demam berdarah|diare|campak} di {tempat}', 'Laporan', 1],
      ['Skrining {gula darah|tekanan darah|kesehatan jiwa} warga {tempat}', 'Data', 40],
      ['Menghitung capaian standar pelayanan minimal bulan ini', 'Persentase', 100],
    ],
  },
  {
    title: 'Tersedianya obat dan alat kesehatan',
    indicators: [
      ['kualitas', 'Ketersediaan obat indikator', '95 persen'],
      ['waktu', 'Laporan pemakaian obat', 'Paling lambat tanggal 5'],
    ],
    tasks: [
      ['Menyerahkan obat dan menjelaskan aturan pakai kepada pasien', 'Berkas', 45],
      ['Menghitung stok {obat|vaksin|bahan habis pakai} di gudang', 'Data', 60],
      ['Menyusun laporan pemakaian dan lembar permintaan obat', 'Dokumen', 1],
    ],
  },
];
