import { ids } from '../../../support/small-district.ts';
import { officers, type AccessRow } from '../access-row.ts';

/** Told in the person's unit. */
export const row: AccessRow = {
  kind: 'employee',
  writer: 'organisation',
  body: () => ({
    name: 'Pegawai Baru',
    nip: '199001012020011001',
    employment: 'pns',
    position: 'Analis',
    unitId: ids.office,
    supervisorId: null,
  }),
  channel: `unit/${ids.office}`,
  create: {},
  readers: ['officer', 'head', 'past', ...officers],
};
