/** What is out of the ordinary about an entry's arrival at the server. */
export const arrival = {
  late: 'Sinkron terlambat',
  times: (captured: string, received: string) => `Disimpan ${captured}, diterima ${received}`,
  ahead: (minutes: string) => `Jam perangkat lebih cepat ${minutes}`,
  behind: (minutes: string) => `Jam perangkat lebih lambat ${minutes}`,
};
