import type { Zone } from '../../../domain/time/zone.ts';
import type { NameRegion } from '../drawing/draw-name.ts';
import type { Work } from '../work/work.ts';

/** A unit of the sample with all that is invented around it. */
export interface SampleUnit {
  readonly name: string;
  readonly zone: Zone;
  readonly work: Work;
  readonly services: readonly string[];
  /** The head's position, then everybody else's. */
  readonly head: string;
  readonly staff: readonly string[];
  readonly regions: readonly [NameRegion, ...NameRegion[]];
  /** Where the unit's work takes people. */
  readonly places: readonly [string, ...string[]];
}

/** An OPD: its secretariat is the unit itself, everything else hangs below. */
export interface SampleAgency extends SampleUnit {
  readonly parts: readonly SampleUnit[];
}
