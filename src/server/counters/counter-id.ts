import type { Uuid } from '../../std/uuid.ts';
import { namedId } from '../named-id.ts';

/** The id of the settings of a unit's counters: one record per unit, whoever makes it first. */
export function counterIdOf(unitId: Uuid): Uuid {
  return namedId(`counter/${unitId}`);
}
