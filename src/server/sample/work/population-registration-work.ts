import type { Work } from './work.ts';

/** Pendaftaran penduduk: identity cards, family cards, moves. */
export const populationRegistrationWork: Work = [
  {
    title: 'Terlayaninya perekaman dan penerbitan KTP elektronik',
    indicators: [
      ['kuantitas', 'Penduduk wajib KTP yang sudah direkam', '98 persen'],
      ['waktu', 'Penerbitan KTP-el sejak berkas lengkap', 'Maksimal 24 jam'],
      ['kualitas', 'KTP-el yang dicetak ulang karena salah data', 'Paling banyak 1 persen'],
    ],
    tasks: [
      ['Merekam data biometrik pemohon KTP-el {di loket 1|di loket 2|pemula dari SMA setempat}', 'Data', 35],
      ['Mencetak KTP-el {baru|pengganti rusak|pengganti hilang|perubahan data}', 'Dokumen', 60],
      ['Memverifikasi berkas permohonan KTP-el warga {tempat}', 'Berkas', 40],
      ['Pelayanan jemput bola perekaman KTP-el bagi {lansia|penyandang disabilitas|pelajar} di {tempat}', 'Data', 25],
    ],
  },
  {
    title: 'Terbitnya kartu keluarga sesuai standar pelayanan',
    indicators: [
      ['kuantitas', 'Kartu keluarga yang diterbitkan', '9.600 dokumen'],
      ['waktu', 'Penerbitan sejak berkas lengkap', 'Maksimal 1 hari kerja'],
    ],
    tasks: [
      ['Memverifikasi permohonan kartu keluarga karena {pernikahan|kelahiran|pindah|perubahan data}', 'Berkas', 35],
      ['Memasukkan perubahan biodata keluarga warga {tempat}', 'Data', 30],
      ['Menerbitkan kartu keluarga bertanda tangan elektronik', 'Dokumen', 40],
      ['Mengirim kartu keluarga yang sudah terbit melalui {surel|WhatsApp layanan} pemohon', 'Dokumen', 30],
    ],
  },
  {
    title: 'Terlayaninya pindah datang penduduk',
    indicators: [
      ['kuantitas', 'Surat keterangan pindah yang diterbitkan', '1.800 dokumen'],
      ['waktu', 'Penyelesaian permohonan pindah', 'Maksimal 1 hari kerja'],
    ],
    tasks: [
      ['Memproses surat keterangan pindah {antarkabupaten|antarkecamatan|antarprovinsi}', 'Dokumen', 15],
      ['Memproses kedatangan penduduk dari {luar provinsi|kabupaten tetangga}', 'Data', 12],
      ['Mencocokkan data pindah datang dengan register {tempat}', 'Data', 30],
    ],
  },
  {
    title: 'Meningkatnya kepemilikan Kartu Identitas Anak',
    indicators: [
      ['kuantitas', 'Anak yang memiliki KIA', '70 persen'],
      ['biaya', 'Biaya bagi pemohon', 'Gratis'],
    ],
    tasks: [
      ['Mencetak Kartu Identitas Anak {usia 0–5 tahun|usia 5–17 tahun}', 'Dokumen', 50],
      ['Mengumpulkan berkas KIA kolektif dari {PAUD|SD|posyandu} di {tempat}', 'Berkas', 45],
      ['Menyerahkan KIA kepada orang tua siswa di {tempat} dan mendokumentasikannya', 'Dokumentasi', 12],
    ],
  },
  {
    title: 'Tertanganinya pengaduan pelayanan pendaftaran penduduk',
    indicators: [
      ['kuantitas', 'Pengaduan yang dijawab', '100 persen'],
      ['waktu', 'Jawaban atas pengaduan', 'Maksimal 3 hari kerja'],
    ],
    tasks: [
      ['Menjawab pertanyaan warga melalui {loket informasi|telepon|WhatsApp layanan}', 'Kegiatan', 40],
      ['Menindaklanjuti pengaduan NIK {ganda|tidak aktif|belum terbaca di BPJS}', 'Berkas', 8],
      ['Menyusun rekap pengaduan {harian|mingguan}', 'Laporan', 1],
    ],
  },
];
