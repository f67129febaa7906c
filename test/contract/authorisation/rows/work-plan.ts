import { ids } from '../../../support/small-district.ts';
import type { AccessRow } from '../access-row.ts';

/** The person and who supervises them read it. */
export const row: AccessRow = {
  kind: 'workPlan',
  writer: 'organisation',
  body: () => ({ employeeId: ids.officer, year: 2026, results: [] }),
  channel: `person/${ids.officer}/2026`,
  create: {},
  readers: ['officer', 'head', 'past'],
};
