/** What Beranda says of verdicts, given or waited for. */
export const reviewCards = {
  waiting: (count: number) => `${count} catatan menunggu Anda periksa`,
  since: (date: string) => `Terlama dari ${date}`,
  review: 'Periksa',
  returned: (count: number) => `${count} catatan Anda dikembalikan`,
  returnedHint: 'Baca alasannya, perbaiki, lalu kirim lagi.',
  held: (count: number) => `${count} catatan belum dihitung`,
  heldAchievements: (count: number) => `${count} capaian belum dihitung`,
  heldHint: 'Terlalu lama di perangkat sebelum sampai di server. Dihitung setelah atasan menyetujuinya.',
  look: 'Lihat',
};
