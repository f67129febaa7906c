import type { Deputy } from '../../../../src/domain/deputy/deputy-body.ts';
import { ids } from '../../../support/small-district.ts';
import { officers, type AccessRow } from '../access-row.ts';

/** A superior names who stands in for oneself, and everybody may know. */
export const row: AccessRow = {
  kind: 'deputy',
  writer: 'head',
  body: () => ({ superiorId: ids.head, deputyId: ids.stranger, from: '2026-01-05', to: '2026-01-09', rates: false }),
  channel: 'org',
  create: {},
  change: { body: (body: Deputy) => ({ ...body, to: '2026-01-07' }), outcome: 'applied' },
  remove: 'applied',
  readers: ['officer', 'head', 'past', 'deputy', 'stranger', 'admin', ...officers],
};
