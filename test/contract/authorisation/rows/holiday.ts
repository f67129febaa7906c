import { officers, type AccessRow } from '../access-row.ts';

/** Days without work, told to all. */
export const row: AccessRow = {
  kind: 'holiday',
  writer: 'organisation',
  body: () => ({ type: 'libur-nasional', name: 'Hari Natal', date: '2026-12-25', until: null }),
  channel: 'org',
  create: {},
  readers: ['officer', 'head', 'past', 'deputy', 'stranger', 'admin', ...officers],
};
