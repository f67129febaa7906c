import type { Evidence } from '../../../../src/domain/evidence/evidence-body.ts';
import { anActivity, ids } from '../../../support/small-district.ts';
import { anEvidence } from '../../../domain/evidence/example.ts';
import type { AccessRow } from '../access-row.ts';

/** Everybody attaches to their own records; who reads the record reads its evidence. */
export const row: AccessRow = {
  kind: 'evidence',
  writer: 'officer',
  body: async (give) => {
    const entry = await give('officer', 'activity', anActivity({ rhkId: null }));
    return anEvidence({ subjectId: entry.id });
  },
  channel: `person/${ids.officer}/2026`,
  create: {
    head: 'not-writer',
    past: 'not-writer',
    deputy: 'not-writer',
    stranger: 'not-writer',
    admin: 'not-writer',
  },
  change: {
    body: (body: Evidence) => ({ ...body, place: { latitude: 0.5, longitude: 101.4, accuracyM: 20 } }),
    outcome: 'applied',
  },
  remove: 'applied',
  readers: ['officer', 'head', 'past'],
};
