export const form = {
  draftRestored: 'Draf dipulihkan',
  discardDraft: 'Buang draf',
  draftDiscarded: 'Draf dibuang',
  draftFault: 'Draf tidak dapat disimpan di perangkat. Isian tetap di layar ini; simpan sebelum menutupnya.',
  returnedTitle: 'Dikembalikan atasan',
  summary: 'Periksa isian ini',
  unchanged: 'Tidak ada yang diubah, jadi tidak ada yang dikirim',
  saving: 'Menyimpan',
  tooLong: (over: number, most: number) => `Terlalu panjang ${over} huruf (paling banyak ${most}). Ringkas dahulu.`,
};
