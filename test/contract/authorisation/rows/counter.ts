import { ids } from '../../../support/small-district.ts';
import type { AccessRow } from '../access-row.ts';

/** Told to the unit's counters alone. */
export const row: AccessRow = {
  kind: 'counter',
  writer: 'organisation',
  body: () => ({
    unitId: ids.office,
    unitName: 'Dinas Uji',
    organisationName: 'Kabupaten Uji',
    zone: 'WIB',
    layout: 'one-by-one',
    idleSeconds: 45,
    asksRespondent: true,
  }),
  channel: `counter/${ids.office}`,
  create: {},
  readers: [],
};
