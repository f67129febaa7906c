import type { Uuid } from '../../std/uuid.ts';
import type { Placement } from '../registry/record-kind.ts';

/** The unit a record names; the writer's own id where a deletion came before the record itself. */
export function unitOf(placement: Placement<{ readonly unitId: Uuid }>): Uuid {
  return placement.body?.unitId ?? placement.author;
}
