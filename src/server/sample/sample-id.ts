import { createHash } from 'node:crypto';
import { uuidFromBytes, type Uuid } from '../../std/uuid.ts';

/** The id that `name` always has in the sample: of a version that devices may push again after a restore (SYN-19). */
export function sampleId(name: string): Uuid {
  return uuidFromBytes(createHash('sha256').update(`Kabupaten Tirta Kencana/${name}`).digest(), 4);
}
