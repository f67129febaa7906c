import { instantOf, msOf, type Instant } from '../time/instant.ts';
import type { RecordShape } from './record-kind.ts';

/** The moment as a record of this kind may tell it. */
export function coarseMoment({ coarseMs }: Pick<RecordShape, 'coarseMs'>, moment: Instant): Instant {
  return coarseMs === undefined ? moment : instantOf(Math.floor(msOf(moment) / coarseMs) * coarseMs);
}
