import type { Uuid } from '../../std/uuid.ts';
import { namedId } from '../named-id.ts';

/** The id that `name` always has in the sample. */
export function sampleId(name: string): Uuid {
  return namedId(`Kabupaten Tirta Kencana/${name}`);
}
