import { ids } from '../../../support/small-district.ts';
import { officers, type AccessRow } from '../access-row.ts';

/** Told to all. */
export const row: AccessRow = {
  kind: 'unit',
  writer: 'organisation',
  body: () => ({ name: 'Bidang Uji', parentId: ids.office, zone: 'WIB' }),
  channel: 'org',
  create: {},
  readers: ['officer', 'head', 'past', 'deputy', 'stranger', 'admin', ...officers],
};
