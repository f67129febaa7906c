import type { Achievement } from '../../../../src/domain/achievement/achievement-body.ts';
import { aPlan, ids } from '../../../support/small-district.ts';
import type { AccessRow } from '../access-row.ts';

/** Everybody records what they reached of their own plan; the superiors of the person read it. */
export const row: AccessRow = {
  kind: 'achievement',
  writer: 'officer',
  body: async (give) => {
    const plan = aPlan();
    const [result] = plan.results;
    await give('officer', 'workPlan', plan);
    return {
      date: '2026-11-20',
      rhkId: result!.id,
      indicatorId: result!.indicators[0]!.id,
      value: { kind: 'angka', amount: 40 },
      category: 'kuantitas',
      story: 'Empat puluh kartu keluarga terbit pekan ini',
      before: null,
      after: null,
    };
  },
  channel: `person/${ids.officer}/2026`,
  create: {
    head: 'indicator-unknown',
    past: 'indicator-unknown',
    deputy: 'indicator-unknown',
    stranger: 'indicator-unknown',
    admin: 'indicator-unknown',
    skmOfficer: 'indicator-unknown',
    unitAdmin: 'indicator-unknown',
    counterOfficer: 'indicator-unknown',
  },
  change: { body: (body: Achievement) => ({ ...body, story: 'Empat puluh dua kartu keluarga' }), outcome: 'applied' },
  remove: 'applied',
  readers: ['officer', 'head', 'past'],
};
