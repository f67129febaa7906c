/** Salin dari kemarin: what is offered, and what came of it. */
export const copyDay = {
  copyFrom: (day: string) => `Salin dari ${day}`,
  copyHint: 'Yang dipilih langsung tersimpan untuk hari ini.',
  copyAll: 'Pilih semua',
  copyAlready: 'sudah ada hari ini',
  copyToCome: 'jamnya belum tiba',
  copyLeftOut: (count: number) =>
    `${count} catatan tidak dipilih karena jamnya belum tiba. Pilih sendiri bila tetap ingin menyalinnya sekarang.`,
  copyPickedToCome: (count: number) =>
    `${count} yang dipilih jamnya belum tiba. Menitnya baru dihitung setelah waktunya; ubah bila nanti berbeda.`,
  copyNone: 'Belum ada catatan dari hari sebelumnya.',
  copyButton: (count: number) => `Salin ${count} catatan`,
  copying: 'Menyalin',
  copied: (count: number) => `${count} catatan disalin, tersimpan di perangkat`,
  copyRefused: (count: number) => `${count} catatan tidak dapat disalin`,
};
