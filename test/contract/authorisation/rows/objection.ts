import type { Objection } from '../../../../src/domain/objection/objection-body.ts';
import { ids } from '../../../support/small-district.ts';
import type { AccessRow } from '../access-row.ts';
import { someObjection } from '../appraisal-examples.ts';

/** The rated person's own; it stands. */
export const row: AccessRow = {
  kind: 'objection',
  writer: 'officer',
  body: someObjection,
  channel: `appraisal/${ids.officer}/2025`,
  create: {},
  change: { body: (body: Objection) => ({ ...body, reason: 'Tiga dokumen belum terhitung' }), outcome: 'applied' },
  remove: 'objection-stands',
  readers: ['officer', 'head', 'past'],
};
