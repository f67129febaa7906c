import { IDBFactory } from 'fake-indexeddb';
import {
  databaseNameOf,
  type ChannelRow,
  type OutboxEntry,
  type RecordRow,
} from '../../../src/device/store/database.ts';
import type { LiveSession } from '../../../src/server/people/sessions.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import type { Stores } from '../oracle.ts';
import { rawValues } from '../runtime/indexed-db.ts';
import { WebLocks } from '../runtime/web-locks.ts';
import { Violation, type World } from '../runtime/world.ts';
import type { DeviceProcess, Role } from './device-process.ts';

/** A sign-in as its cookie carries it; ended by signing out. */
export interface Cookie {
  readonly session: LiveSession;
  ended: boolean;
}

/** What the database of a device holds after its first cycle. */
export interface Fill {
  readonly records: readonly RecordRow[];
  readonly channels: readonly ChannelRow[];
  readonly meta: readonly { readonly key: string; readonly value: unknown }[];
}

/** One browser on one device with the database of its person, which its page, second tab and service worker share. */
export class Installation {
  readonly factory = new IDBFactory();
  readonly processes = new Map<Role, DeviceProcess>();
  /** Who is on the way to the server right now. */
  readonly sending = new Set<DeviceProcess>();
  /** Null where the browser has no Web Locks. */
  readonly locks: WebLocks | null;
  stores: Stores = { records: new Map(), outbox: new Map(), channels: new Map() };
  cookie: Cookie | null = null;
  offline = false;
  skewMs = 0;
  readonly world: World;
  readonly name: string;
  readonly personId: Uuid;
  readonly deviceId: Uuid;
  readonly fill: Fill | null;

  constructor(
    world: World,
    { name, personId, deviceId, fill }: { name: string; personId: Uuid; deviceId: Uuid; fill: Fill | null },
    hasLocks: boolean,
  ) {
    this.fill = fill;
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

  /** SYN-18: no difference may ever be found, but where two processes took in answers at once. */
  onDifference(process: DeviceProcess, channels: readonly string[]): void {
    this.world.note(`${process.name} finds differences in ${channels.join(' ')}`);
    if (this.locks?.steals === 0)
      this.world.fail(new Violation('SYN-18', `${process.name} differs in ${channels.join(' ')}`));
  }

  filled(): Fill {
    const read = <Value>(store: string) => [...rawValues(this.factory, this.databaseName, store)] as Value[];
    return { records: read('records'), channels: read('channels'), meta: read('meta') };
  }

  /** What stands committed in the database, once a transaction over the stores of `scope` has committed. */
  readStores(scope: ReadonlySet<string>): Stores {
    const read = <Value>(store: string, keyOf: (value: Value) => string) =>
      new Map(
        ([...rawValues(this.factory, this.databaseName, store)] as Value[]).map((value) => [keyOf(value), value]),
      );
    const { records, outbox, channels } = this.stores;
    this.stores = {
      records: scope.has('records')
        ? (read<RecordRow>('records', ({ id }) => id) as unknown as Stores['records'])
        : records,
      outbox: scope.has('outbox')
        ? (read<OutboxEntry>('outbox', ({ id }) => id) as unknown as Stores['outbox'])
        : outbox,
      channels: scope.has('channels') ? read<ChannelRow>('channels', ({ channel }) => channel) : channels,
    };
    return this.stores;
  }
}
