import { ids } from '../../../support/small-district.ts';
import { officers, type AccessRow } from '../access-row.ts';

/** Rules of work that everybody reads. */
export const row: AccessRow = {
  kind: 'policy',
  writer: 'organisation',
  body: () => ({ unitId: ids.clinic, dailyTargetMinutes: 450, entryLock: { kind: 'open' } }),
  channel: 'org',
  create: {},
  readers: ['officer', 'head', 'past', 'deputy', 'stranger', 'admin', ...officers],
};
