import { officers, type AccessRow } from '../access-row.ts';

/** What everybody reads of the organisation. */
export const row: AccessRow = {
  kind: 'organisation',
  writer: 'organisation',
  body: () => ({ name: 'Kabupaten Uji', zone: 'WIB' }),
  channel: 'org',
  create: {},
  readers: ['officer', 'head', 'past', 'deputy', 'stranger', 'admin', ...officers],
};
