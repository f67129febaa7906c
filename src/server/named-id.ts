import { createHash } from 'node:crypto';
import { uuidFromBytes, type Uuid } from '../std/uuid.ts';

/** The id that `name` always has: a UUID of version 8 made of its SHA-256. */
export function namedId(name: string): Uuid {
  return uuidFromBytes(createHash('sha256').update(name).digest(), 8);
}
