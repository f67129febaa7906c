/** What Beranda says of verdicts, given or waited for. */
export const reviewCards = {
  waiting: (count: number) => `${count} catatan menunggu Anda periksa`,
  since: (date: string) => `Terlama dari ${date}`,
  review: 'Periksa',
  returned: (count: number) => `${count} catatan Anda dikembalikan`,
  returnedHint: 'Baca alasannya, perbaiki, lalu kirim lagi.',
  look: 'Lihat',
};
