export const warnings = {
  long: (time: string) => `${time}, lebih dari 10 jam`,
  restDay: (name: string | null) => (name === null ? 'Bukan hari kerja' : `Hari libur: ${name}`),
  notOverYet: 'Jamnya belum lewat',
  overlap: (span: string) => `Beririsan dengan ${span}`,
};
