import type { Activity } from '../../../../src/domain/activity/activity-body.ts';
import { anActivity, ids } from '../../../support/small-district.ts';
import type { AccessRow } from '../access-row.ts';

/** Everybody logs their own day; the superior of the day and, for a while, the one before read it. */
export const row: AccessRow = {
  kind: 'activity',
  writer: 'officer',
  body: () => anActivity({ rhkId: null }),
  channel: `person/${ids.officer}/2026`,
  create: {
    head: 'applied',
    past: 'applied',
    deputy: 'applied',
    stranger: 'applied',
    admin: 'applied',
    skmOfficer: 'applied',
    unitAdmin: 'applied',
    counterOfficer: 'applied',
  },
  change: { body: (body: Activity) => ({ ...body, description: 'Mengubah uraian kegiatan' }), outcome: 'applied' },
  remove: 'applied',
  readers: ['officer', 'head', 'past'],
};
