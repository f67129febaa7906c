import type { Feedback } from '../../../../src/domain/feedback/feedback-body.ts';
import { ids } from '../../../support/small-district.ts';
import type { AccessRow } from '../access-row.ts';

export const someFeedback = {
  employeeId: ids.officer,
  date: '2026-11-20',
  subject: { kind: 'value', value: 'akuntabel' },
  text: 'Berkas hari ini rapi',
};

/** The superior's word of a person's work, which the person reads, as the superior before does for a while. */
export const row: AccessRow = {
  kind: 'feedback',
  writer: 'head',
  body: () => someFeedback,
  channel: `person/${ids.officer}/2026`,
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
  change: { body: (body: Feedback) => ({ ...body, text: 'Berkas hari ini sangat rapi' }), outcome: 'applied' },
  remove: 'applied',
  readers: ['officer', 'head', 'past'],
};
