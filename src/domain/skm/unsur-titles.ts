import type { UnsurName } from '../survey-instrument/unsur.ts';

/** The names of the unsur in PermenPANRB 14/2017, for documents; screens have them in their own words. */
export const unsurTitles: Record<UnsurName, string> = {
  persyaratan: 'Persyaratan',
  prosedur: 'Sistem, Mekanisme, dan Prosedur',
  waktu: 'Waktu Penyelesaian',
  biaya: 'Biaya/Tarif',
  produk: 'Produk Spesifikasi Jenis Pelayanan',
  kompetensi: 'Kompetensi Pelaksana',
  perilaku: 'Perilaku Pelaksana',
  sarana: 'Sarana dan Prasarana',
  pengaduan: 'Penanganan Pengaduan, Saran dan Masukan',
};
