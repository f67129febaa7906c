/** What waits for a person on Beranda. */
export const errands = {
  title: 'Menunggu Anda',
  of: {
    'plan-returned': () => 'SKP Anda dikembalikan',
    'report-returned': (count: number) => (count === 1 ? 'Laporan Anda dikembalikan' : `${count} laporan dikembalikan`),
    'achievement-returned': (count: number) => `${count} capaian dikembalikan`,
    feedback: (count: number) => `${count} umpan balik belum dibaca`,
    evaluation: (count: number) => `${count} evaluasi belum dibaca`,
    peers: (count: number) => `${count} pendapat tentang rekan diminta`,
    objections: (count: number) => `${count} keberatan menunggu keputusan Anda`,
  },
};
