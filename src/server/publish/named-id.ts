import { createHash } from 'node:crypto';
import { uuidFromBytes, versionOf, type Uuid } from '../../std/uuid.ts';

/** UUIDs of this version are the server's to give: whoever pushes a new record under one is refused (SYN-6). */
const namedVersion = 8;

/** The id that `name` always has: a UUID of version 8 made of its SHA-256. */
export function namedId(name: string): Uuid {
  return uuidFromBytes(createHash('sha256').update(name).digest(), namedVersion);
}

/** Whether only the server may make a record of this id. */
export function isNamedId(id: Uuid): boolean {
  return versionOf(id) === namedVersion;
}
