import type { Acknowledgement } from '../../../../src/domain/acknowledgement/acknowledgement-body.ts';
import { ids } from '../../../support/small-district.ts';
import type { AccessRow } from '../access-row.ts';
import { someFeedback } from './feedback.ts';

/** A person's word that they have read what was said to them: theirs alone to give, and it stays said. */
export const row: AccessRow = {
  kind: 'acknowledgement',
  writer: 'officer',
  body: async (give) => {
    const { id } = await give('head', 'feedback', someFeedback);
    return { subject: { kind: 'feedback', id }, date: '2026-11-20', reply: null };
  },
  channel: `person/${ids.officer}/2026`,
  create: {},
  change: { body: (body: Acknowledgement) => ({ ...body, reply: 'Terima kasih' }), outcome: 'applied' },
  remove: 'already-acknowledged',
  readers: ['officer', 'head', 'past'],
};
