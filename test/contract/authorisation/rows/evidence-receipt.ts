import { ids } from '../../../support/small-district.ts';
import type { AccessRow } from '../access-row.ts';

/** The server says that it holds the bytes, to whoever reads the evidence. */
export const row: AccessRow = {
  kind: 'evidenceReceipt',
  writer: 'organisation',
  body: () => ({ evidenceId: ids.rhk, personId: ids.officer, year: 2026, sha256: 'a'.repeat(64) }),
  channel: `person/${ids.officer}/2026`,
  create: {},
  readers: ['officer', 'head', 'past'],
};
