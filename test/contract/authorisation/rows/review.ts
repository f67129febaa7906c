import type { Review } from '../../../../src/domain/review/review-body.ts';
import { anActivity, ids } from '../../../support/small-district.ts';
import type { AccessRow } from '../access-row.ts';

/** A verdict of the superior of that day, which is taken back but not rewritten. */
export const row: AccessRow = {
  kind: 'review',
  writer: 'head',
  body: async (give) => {
    const entry = await give('officer', 'activity', anActivity({ rhkId: null }));
    const subject = { subjectKind: 'activity', subjectId: entry.id, subjectHash: entry.hash };
    return { ...subject, employeeId: ids.officer, date: '2026-11-20', verdict: { kind: 'disetujui' } };
  },
  channel: `person/${ids.officer}/2026`,
  create: {
    officer: 'review-own',
    past: 'not-reviewer',
    deputy: 'not-reviewer',
    stranger: 'not-reviewer',
    admin: 'not-reviewer',
    skmOfficer: 'not-reviewer',
    unitAdmin: 'not-reviewer',
    counterOfficer: 'not-reviewer',
  },
  change: {
    body: (body: Review) => ({ ...body, verdict: { kind: 'dikembalikan', reason: 'Volume belum sesuai' } }),
    outcome: 'review-final',
  },
  remove: 'applied',
  readers: ['officer', 'head', 'past'],
};
