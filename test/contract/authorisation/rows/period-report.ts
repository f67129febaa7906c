import type { PeriodReport } from '../../../../src/domain/period-report/period-report-body.ts';
import { ids } from '../../../support/small-district.ts';
import { newId } from '../../../support/api-client.ts';
import type { AccessRow } from '../access-row.ts';

const figures = { takenOn: '2026-11-20', days: 20, entries: 61, minutes: 9000, results: [], ikm: null };

/** The employee's own report of a period, which the superior reads and nobody else writes. */
export const row: AccessRow = {
  kind: 'periodReport',
  writer: 'officer',
  body: () => ({
    employeeId: ids.officer,
    period: '2026-10',
    date: '2026-11-20',
    figures,
    challenges: 'Jaringan sering putus',
    plans: [{ id: newId(), text: 'Menjadwalkan kunjungan kedua' }],
    followUps: [],
  }),
  channel: `person/${ids.officer}/2026`,
  create: {},
  change: { body: (body: PeriodReport) => ({ ...body, challenges: 'Tidak ada' }), outcome: 'applied' },
  remove: 'applied',
  readers: ['officer', 'head', 'past'],
};
