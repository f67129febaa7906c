import { ids } from '../../../support/small-district.ts';
import type { AccessRow } from '../access-row.ts';

/** What the superior of now plans, told to those below and to nobody above or beside. */
export const row: AccessRow = {
  kind: 'cascadedResults',
  writer: 'organisation',
  body: () => ({
    employeeId: ids.head,
    year: 2026,
    results: [{ id: ids.rhk, part: 'utama', title: 'Pelayanan tepat waktu' }],
  }),
  channel: `cascade/${ids.head}/2026`,
  create: {},
  readers: ['officer'],
};
