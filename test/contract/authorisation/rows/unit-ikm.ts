import { ids } from '../../../support/small-district.ts';
import { officers, type AccessRow } from '../access-row.ts';

/** What citizens said of a unit, told to its people and to whoever supervises one of them. */
export const row: AccessRow = {
  kind: 'unitIkm',
  writer: 'organisation',
  body: () => ({ unitId: ids.office, year: 2026, periods: [{ period: '2026-10', value: 91.48, responses: 29 }] }),
  channel: `unit/${ids.office}`,
  create: {},
  readers: ['officer', 'head', 'past', ...officers],
};
