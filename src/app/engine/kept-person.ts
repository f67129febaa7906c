import type { CurrentPerson } from '../../device/store/device-directory.ts';
import type { Session } from '../../protocol/session.ts';
import type { Uuid } from '../../std/uuid.ts';

/** Who is signed in, once more and apart from IndexedDB, which a browser may lose as a whole. */
export interface KeptPerson {
  readonly installationId: Uuid;
  readonly current: CurrentPerson;
  readonly session: Session;
}

const key = 'jejak-kept-person';

export function keepPerson(person: KeptPerson): void {
  localStorage.setItem(key, JSON.stringify(person));
}

export function readKeptPerson(): KeptPerson | null {
  const text = localStorage.getItem(key);
  return text === null ? null : (JSON.parse(text) as KeptPerson);
}

/** The person has signed out, or another one has signed in. */
export function forgetKeptPerson(): void {
  localStorage.removeItem(key);
}
