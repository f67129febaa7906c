import { ids } from '../../../support/small-district.ts';
import type { AccessRow } from '../access-row.ts';

/** Told to the unit's counters alone. */
export const row: AccessRow = {
  kind: 'surveyInstrument',
  writer: 'organisation',
  body: () => ({
    unitId: ids.office,
    version: 1,
    validFrom: '2026-01-01',
    questions: [
      { id: 'persyaratan', unsur: null, text: { id: 'Sesuai' }, answers: [1, 2, 3, 4].map((n) => ({ id: String(n) })) },
    ],
  }),
  channel: `counter/${ids.office}`,
  create: {},
  readers: [],
};
