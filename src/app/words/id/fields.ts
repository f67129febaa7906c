export const fields = {
  pickDate: 'Buka kalender',
  dateUnreadable: 'Tanggal ini tidak terbaca. Tulis tanggal-bulan-tahun, misalnya 03-12-2026.',
  timeUnreadable: 'Jam ini tidak terbaca. Tulis misalnya 07.30 atau 0730.',
};
