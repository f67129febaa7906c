/** The seven values BerAKHLAK of every ASN, in their official order (reference §2.3). */
export const coreValues = [
  'berorientasi-pelayanan',
  'akuntabel',
  'kompeten',
  'harmonis',
  'loyal',
  'adaptif',
  'kolaboratif',
] as const;
export type CoreValue = (typeof coreValues)[number];
