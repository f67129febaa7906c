import type { Uuid } from '../../std/uuid.ts';

/** The name of the settings of a unit's counters: one record per unit, whoever makes it first. */
export function counterNameOf(unitId: Uuid): string {
  return `counter/${unitId}`;
}
