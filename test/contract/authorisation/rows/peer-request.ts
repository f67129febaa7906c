import { ids } from '../../../support/small-district.ts';
import type { AccessRow } from '../access-row.ts';
import { headOverClinic, someRequest } from '../appraisal-examples.ts';

/** A superior's question to a colleague, which the person rated never sees. */
export const row: AccessRow = {
  kind: 'peerRequest',
  writer: 'head',
  body: async (give) => {
    await headOverClinic(give);
    return someRequest('2026-T3');
  },
  channel: `person/${ids.stranger}/2026`,
  create: {
    officer: 'not-superior',
    past: 'not-superior',
    deputy: 'not-superior',
    stranger: 'not-superior',
    admin: 'not-superior',
    skmOfficer: 'not-superior',
    unitAdmin: 'not-superior',
    counterOfficer: 'not-superior',
  },
  change: { body: () => ({ ...someRequest('2026-T3'), peerId: ids.admin }), outcome: 'already-acknowledged' },
  remove: 'applied',
  // The head stands in as the stranger's superior here.
  readers: ['stranger', 'head'],
};
