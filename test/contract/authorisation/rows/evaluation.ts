import type { Evaluation } from '../../../../src/domain/evaluation/evaluation-body.ts';
import { ids } from '../../../support/small-district.ts';
import type { AccessRow } from '../access-row.ts';
import { someEvaluation } from '../appraisal-examples.ts';

/** Made by the superior of the period; read by the person rated and upwards, by nobody beside. */
export const row: AccessRow = {
  kind: 'evaluation',
  writer: 'past',
  body: () => someEvaluation('2026-10'),
  channel: `appraisal/${ids.officer}/2026`,
  create: {
    officer: 'not-superior',
    head: 'not-superior',
    deputy: 'not-superior',
    stranger: 'not-superior',
    admin: 'not-superior',
    skmOfficer: 'not-superior',
    unitAdmin: 'not-superior',
    counterOfficer: 'not-superior',
  },
  change: {
    body: (body: Evaluation) => ({ ...body, results: { rating: 'di-atas', reason: 'Setelah diperiksa ulang' } }),
    outcome: 'applied',
  },
  remove: 'applied',
  readers: ['officer', 'head', 'past'],
};
