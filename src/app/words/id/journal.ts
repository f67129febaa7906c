export const journal = {
  restored: (count: number) => `${count} catatan yang belum terkirim dikembalikan dari jurnal perangkat`,
};
