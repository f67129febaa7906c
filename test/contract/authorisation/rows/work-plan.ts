import type { WorkPlan } from '../../../../src/domain/work-plan/work-plan-body.ts';
import { aPlan, ids } from '../../../support/small-district.ts';
import type { AccessRow } from '../access-row.ts';

/** The person and who supervises them read it; the person submits it, and nobody else in their name. */
export const row: AccessRow = {
  kind: 'workPlan',
  writer: 'officer',
  body: () => aPlan(),
  channel: `person/${ids.officer}/2026`,
  create: {},
  change: { body: (body: WorkPlan) => ({ ...body, year: 2027 }), outcome: 'not-writer' },
  remove: 'applied',
  readers: ['officer', 'head', 'past'],
};
