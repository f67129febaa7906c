import { createHash } from 'node:crypto';
import { uuidFromBytes, type Uuid } from '../../std/uuid.ts';

/** The id of the settings of a unit's counters: one record per unit, whoever makes it first. */
export function counterIdOf(unitId: Uuid): Uuid {
  return uuidFromBytes(createHash('sha256').update(`counter/${unitId}`).digest(), 8);
}
