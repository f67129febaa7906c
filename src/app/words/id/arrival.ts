/** What is out of the ordinary about an entry's arrival at the server. */
export const arrival = {
  late: 'Sinkron terlambat',
  held: (days: number) =>
    days > 0 ? `Tiba ${days} hari setelah dicatat; dihitung bila disetujui` : 'Dihitung bila disetujui',
  times: (captured: string, received: string) => `Disimpan ${captured}, diterima ${received}`,
  ahead: (minutes: string) => `Jam perangkat lebih cepat ${minutes}`,
  behind: (minutes: string) => `Jam perangkat lebih lambat ${minutes}`,
};
