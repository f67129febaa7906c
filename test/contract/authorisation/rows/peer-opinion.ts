import { ids } from '../../../support/small-district.ts';
import type { AccessRow } from '../access-row.ts';
import { someRequest, someScores } from '../appraisal-examples.ts';

let asked = 0;

/** A colleague's opinion: the superior of now reads it, and not even its writer afterwards. */
export const row: AccessRow = {
  kind: 'peerOpinion',
  writer: 'stranger',
  body: async (give) => {
    const period = `2026-${String(++asked).padStart(2, '0')}`;
    const { id } = await give('head', 'peerRequest', someRequest(period));
    return { requestId: id, ratedId: ids.officer, period, scores: someScores, words: null };
  },
  channel: `opinion/${ids.officer}/2026`,
  create: {
    officer: 'not-asked',
    head: 'not-asked',
    past: 'not-asked',
    deputy: 'not-asked',
    admin: 'not-asked',
    skmOfficer: 'not-asked',
    unitAdmin: 'not-asked',
    counterOfficer: 'not-asked',
  },
  change: { body: (body: object) => ({ ...body, words: 'Selalu membantu' }), outcome: 'opinion-final' },
  remove: 'opinion-final',
  readers: ['head'],
};
