import type { Instant } from '../../domain/time/instant.ts';
import type { CounterSession } from '../../protocol/counter-session.ts';
import type { Session } from '../../protocol/session.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { DeviceDatabase } from './database.ts';

/** What the device remembers of its talks with the server. */
export interface SyncMemory {
  /** The epoch of the cursors, null before the first answer. */
  epoch: string | null;
  /** The last moment at which nothing was left to send or to fetch. */
  lastSyncAt: Instant | null;
  /** The device's clock minus the server's, in milliseconds (SYN-14). */
  clockOffsetMs: number;
}

/** What the person has said about sending photos. */
export interface UploadWishes {
  readonly paused: boolean;
  readonly onlyWifi: boolean;
}

/** How often a save has come back out of the journal in this life of the database, though the server had taken it. */
export type Returns = Readonly<Record<string, number>>;

/** SYN-25: the key by which this device proves what it wrote. */
export interface DeviceKey {
  readonly device: Uuid;
  readonly publicKey: string;
  /** Of no use anywhere else: the browser does not give it out. */
  readonly privateKey: CryptoKey;
  /** The epoch of the server that took the public half, null before one did. */
  readonly knownIn: string | null;
}

interface MetaValues {
  /** By id and hash. */
  returns: Returns;
  session: Session;
  deviceId: Uuid;
  deviceKey: DeviceKey;
  /** Whose counter this device is, instead of a person's session (SYN-24). */
  counter: CounterSession;
  sync: SyncMemory;
  uploads: UploadWishes;
  /** Made once in each life of the database, so that the journal knows which one a save was made in. */
  origin: string;
  /** Made once on this device and told to nobody: the ids of acts that can be done only once are made of it. */
  actSecret: string;
  /** What has left this device without its journal hearing of it (SYN-24). */
  forgotten: Uuid[];
}

export const usualUploadWishes: UploadWishes = { paused: false, onlyWifi: false };

export const emptySyncMemory: SyncMemory = { epoch: null, lastSyncAt: null, clockOffsetMs: 0 };

/** The remembered value, undefined when there is none yet. */
export async function readMeta<Key extends keyof MetaValues>(
  database: DeviceDatabase,
  key: Key,
): Promise<MetaValues[Key] | undefined> {
  const row = await database.meta.get(key);
  return row?.value as MetaValues[Key] | undefined;
}

export async function writeMeta<Key extends keyof MetaValues>(
  database: DeviceDatabase,
  key: Key,
  value: MetaValues[Key],
): Promise<void> {
  await database.meta.put({ key, value });
}

/** Who writes on this device: the person signed in, or the counter itself; undefined before either is known. */
export async function readWriter(database: DeviceDatabase): Promise<Uuid | undefined> {
  const session = await readMeta(database, 'session');
  return session?.personId ?? (await readMeta(database, 'counter'))?.deviceId;
}
