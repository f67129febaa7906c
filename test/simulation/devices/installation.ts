import { IDBFactory } from 'fake-indexeddb';
import { databaseNameOf, type ChannelRow, type OutboxEntry, type RecordRow } from '../../../src/device/store/database.ts';
import type { LiveSession } from '../../../src/server/people/sessions.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import type { Stores } from '../oracle.ts';
import { rawValues } from '../runtime/indexed-db.ts';
import { WebLocks } from '../runtime/web-locks.ts';
import type { World } from '../runtime/world.ts';
import type { DeviceProcess, Role } from './device-process.ts';

/** A sign-in as its cookie carries it; ended by signing out. */
export interface Cookie {
  readonly session: LiveSession;
  ended: boolean;
}

/** One browser on one device with the database of its person, which its page, second tab and service worker share. */
export class Installation {
  readonly factory = new IDBFactory();
  readonly processes = new Map<Role, DeviceProcess>();
  /** Who is on the way to the server right now. */
  readonly sending = new Set<DeviceProcess>();
  /** Null where the browser has no Web Locks. */
  readonly locks: WebLocks | null;
  cookie: Cookie | null = null;
  offline = false;
  skewMs = 0;
  readonly world: World;
  readonly name: string;
  readonly personId: Uuid;
  readonly deviceId: Uuid;

  constructor(world: World, { name, personId, deviceId }: { name: string; personId: Uuid; deviceId: Uuid }, hasLocks: boolean) {
    this.world = world;
    this.name = name;
    this.personId = personId;
    this.deviceId = deviceId;
    this.locks = hasLocks ? new WebLocks(world) : null;
  }

  get databaseName(): string {
    return databaseNameOf(this.personId);
  }

  nowMs(): number {
    return this.world.nowMs + this.skewMs;
  }

  /** What stands in the database, read from outside. */
  stores(): Stores {
    const values = <Value>(store: string) => [...rawValues(this.factory, this.databaseName, store)] as Value[];
    return {
      records: new Map(values<RecordRow>('records').map((row) => [row.id, row])),
      outbox: new Map(values<OutboxEntry>('outbox').map((entry) => [entry.id, entry])),
      channels: new Map(values<ChannelRow>('channels').map((row) => [row.channel, row])),
    };
  }
}
