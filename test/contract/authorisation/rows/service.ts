import { ids } from '../../../support/small-district.ts';
import type { AccessRow } from '../access-row.ts';

/** Told to the unit's counters alone. */
export const row: AccessRow = {
  kind: 'service',
  writer: 'organisation',
  body: () => ({ unitId: ids.office, name: 'KTP elektronik' }),
  channel: `counter/${ids.office}`,
  create: {},
  readers: [],
};
