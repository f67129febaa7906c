export const words = {
  languageName: 'Indonesia',
  start: {
    title: 'Bagaimana layanan kami hari ini?',
    lead: (questions: number) => `${questions} pertanyaan singkat, kira-kira satu menit. Tanpa nama.`,
    phoneLead: (service: string) => `Tentang layanan «${service}».`,
    begin: 'Mulai',
    language: 'Bahasa',
    size: 'Ukuran huruf',
    sizes: { normal: 'Biasa', large: 'Besar', largest: 'Sangat besar' },
    assisted: 'Diisi bersama petugas',
  },
  service: { title: 'Layanan apa yang Anda terima?' },
  question: {
    progress: (at: number, of: number) => `${at} dari ${of}`,
    back: 'Kembali',
    answers: 'Pilih satu jawaban',
  },
  page: {
    title: 'Bagaimana pendapat Anda?',
    lead: 'Pilih satu jawaban untuk setiap pertanyaan.',
    next: 'Lanjut',
    missing: (count: number) => `${count} pertanyaan belum dijawab.`,
  },
  respondent: {
    title: 'Sedikit tentang Anda',
    lead: 'Boleh dilewati. Tidak ada nama, dan tidak ada yang tahu siapa Anda.',
    sex: 'Jenis kelamin',
    sexes: { L: 'Laki-laki', P: 'Perempuan' },
    age: 'Umur',
    ages: {
      '<20': 'Di bawah 20',
      '20-29': '20–29',
      '30-39': '30–39',
      '40-49': '40–49',
      '50-59': '50–59',
      '60+': '60 ke atas',
    },
    education: 'Pendidikan terakhir',
    educations: { SD: 'SD', SMP: 'SMP', SMA: 'SMA', 'D1-D3': 'D1–D3', 'D4-S1': 'D4/S1', S2: 'S2', S3: 'S3' },
    work: 'Pekerjaan',
    works: { PNS: 'PNS', TNI: 'TNI', POLRI: 'Polri', Swasta: 'Swasta', Wirausaha: 'Wirausaha', Lainnya: 'Lainnya' },
    next: 'Lanjut',
    skip: 'Lewati',
  },
  suggestion: {
    title: 'Ada saran untuk kami?',
    label: 'Saran',
    warning: 'Jangan menulis data pribadi, seperti nama, NIK, atau nomor telepon.',
    looksPersonal:
      'Ini tampak seperti nomor atau alamat surel. Sebaiknya dihapus, karena saran dibaca oleh banyak orang. Anda tetap dapat mengirim.',
    send: 'Kirim jawaban',
    sending: 'Menyimpan…',
    fault: 'Jawaban belum tersimpan. Ketuk «Kirim jawaban» sekali lagi, atau panggil petugas.',
  },
  thanks: {
    title: 'Terima kasih',
    text: 'Jawaban Anda membantu kami melayani lebih baik.',
    again: 'Selesai',
  },
  idle: {
    title: 'Masih di sini?',
    text: (seconds: number) => `Jawaban dihapus dalam ${seconds} detik.`,
    stay: 'Lanjutkan',
  },
  corner: {
    label: (waiting: number, online: boolean) =>
      `Petugas: ${waiting} jawaban belum terkirim, ${online ? 'tersambung' : 'belum tersambung'}`,
  },
  /** Why a counter cannot work in this browser, or as it was opened. */
  stuck: {
    InsecureContext:
      'Halaman ini dibuka lewat http, jadi peramban tidak memberi tempat menyimpan jawaban. Buka lewat alamat yang diawali https.',
    StorageForbidden:
      'Peramban ini tidak mengizinkan penyimpanan. Buka di jendela biasa, atau izinkan data situs di pengaturan peramban, lalu muat ulang.',
    TooOldBrowser: 'Peramban ini belum mendukung loket. Perbarui peramban, lalu buka lagi.',
  },
  phone: {
    loading: 'Membuka survei…',
    offline: 'Belum tersambung. Dicoba lagi sendiri.',
    retry: 'Coba sekarang',
    unknown: 'Survei ini tidak ada atau sudah ditutup. Periksa lagi alamat pada poster.',
    busy: 'Sedang banyak yang mengisi. Dicoba lagi sendiri sebentar lagi.',
    keeping: 'Jawaban tersimpan di ponsel ini dan dikirim begitu tersambung. Biarkan halaman ini terbuka.',
    answered: 'Anda sudah mengisi survei layanan ini dari ponsel ini. Terima kasih.',
    refusedTitle: 'Jawaban belum diterima',
    refused:
      'Server tidak menerima jawaban ini, mungkin karena isi sarannya. Semua jawaban masih tersimpan di ponsel ini. Ubah atau kosongkan sarannya, lalu kirim lagi.',
    blocked:
      'Jaringan ini tidak meneruskan jawaban Anda, mungkin karena isi sarannya. Semua jawaban masih tersimpan di ponsel ini. Coba jaringan lain, atau ubah sarannya, lalu kirim lagi.',
    closed:
      'Survei ini sudah ditutup, jadi jawaban belum dapat diterima. Semua jawaban masih tersimpan di ponsel ini. Coba lagi nanti, atau tanyakan kepada petugas.',
    discard: 'Hapus jawaban ini',
  },
};

export type SurveyWords = typeof words;
