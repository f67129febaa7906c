import { createHash } from 'node:crypto';
import { uuidFromBytes, type Uuid } from '../../std/uuid.ts';

/** The id that `name` always has in the sample: a UUID of version 8 made of the name's hash. */
export function sampleId(name: string): Uuid {
  const bytes = createHash('sha256').update(`Kabupaten Tirta Kencana/${name}`).digest();
  return uuidFromBytes(bytes, 8);
}
