/** Against what was expected (PermenPANRB 6/2022; reference §2.4). */
export const ratings = ['di-atas', 'sesuai', 'di-bawah'] as const;
export type Rating = (typeof ratings)[number];
