import type { ObjectionDecision } from '../../../../src/domain/objection/objection-decision-body.ts';
import { ids } from '../../../support/small-district.ts';
import type { AccessRow } from '../access-row.ts';
import { headOverClinic, someObjection } from '../appraisal-examples.ts';

/** The word of who is above the one who rated; it stands. */
export const row: AccessRow = {
  kind: 'objectionDecision',
  writer: 'head',
  body: async (give) => {
    await headOverClinic(give);
    const objection = await someObjection(give);
    const { id } = await give('officer', 'objection', objection);
    const { evaluationId, employeeId, period, date } = objection;
    const of = { objectionId: id, evaluationId, employeeId, raterId: ids.past, period, date };
    return { ...of, verdict: 'ditolak', reason: 'Bukti tidak mengubah hasil' };
  },
  channel: `appraisal/${ids.officer}/2025`,
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
  change: { body: (body: ObjectionDecision) => ({ ...body, verdict: 'dikabulkan' }), outcome: 'objection-stands' },
  remove: 'objection-stands',
  readers: ['officer', 'head', 'past'],
};
