/** The nine unsur of PermenPANRB 14/2017 in the order of its questionnaire; told apart by name, never by number. */
export const unsurNames = [
  'persyaratan',
  'prosedur',
  'waktu',
  'biaya',
  'produk',
  'kompetensi',
  'perilaku',
  'sarana',
  'pengaduan',
] as const;

export type UnsurName = (typeof unsurNames)[number];
