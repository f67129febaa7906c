import { IDBKeyRange } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import type { Activity } from '../../../src/domain/activity/activity-body.ts';
import { activityKind } from '../../../src/domain/activity/activity-kind.ts';
import { instantOf } from '../../../src/domain/time/instant.ts';
import { discardChange } from '../../../src/device/store/discard-change.ts';
import { DeviceDatabase } from '../../../src/device/store/database.ts';
import { readMeta, writeMeta } from '../../../src/device/store/meta.ts';
import { resendChange } from '../../../src/device/store/resend-change.ts';
import { saveRecord } from '../../../src/device/store/save-record.ts';
import { runCycle, type CycleOutcome } from '../../../src/device/sync/run-cycle.ts';
import type { SyncParts } from '../../../src/device/sync/run-round.ts';
import type { Send } from '../../../src/device/sync/send.ts';
import { LinkMemory } from '../../../src/device/sync/link-memory.ts';
import { syncLockFor } from '../../../src/device/sync/sync-lock.ts';
import { hexOf } from '../../../src/protocol/content-hash.ts';
import { sha256Hex } from '../../../src/server/records/sha256.ts';
import { createUuidV7, type Uuid } from '../../../src/std/uuid.ts';
import { ids } from '../../support/small-district.ts';
import { abortTransactionsOf } from '../runtime/indexed-db.ts';
import { Flow, Process, type World } from '../runtime/world.ts';
import type { Fill, Installation } from './installation.ts';

export type Role = 'page' | 'tab' | 'worker';

export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: unknown };

/** A page, second tab or service worker of an installation, running the real engine. */
export class DeviceProcess {
  readonly process: Process;
  readonly newId: () => Uuid;
  readonly database: DeviceDatabase;
  readonly installation: Installation;
  readonly #world: World;
  readonly #parts: SyncParts;
  #opened = false;
  #waiting: (() => void)[] = [];

  constructor(installation: Installation, role: Role, send: (process: DeviceProcess) => Send) {
    const { world, locks, factory, databaseName, deviceId } = installation;
    this.installation = installation;
    this.#world = world;
    this.process = new Process(`${installation.name}.${role}`);
    this.newId = createUuidV7({
      nowMs: () => installation.nowMs(),
      randomBytes: (length) => world.random.bytes(length),
    });
    Object.assign(Dexie.dependencies, { indexedDB: factory, IDBKeyRange });
    this.database = new DeviceDatabase(databaseName);
    this.#parts = {
      database: this.database,
      deviceId,
      send: send(this),
      lock: syncLockFor(databaseName, (locks ?? undefined) as LockManager | undefined),
      nowMs: () => installation.nowMs(),
      randomHex: (bytes) => hexOf(world.random.bytes(bytes)),
      sha256: (text) => this.#sha256(text),
      verified: new Map(),
      link: new LinkMemory(),
      onDifference: (channels) => installation.onDifference(this, channels),
      appVersion: '0.0.0+simulation',
      freeBytes: async () => null,
    };
    this.process.onKill.push(() => this.#die());
    this.#open();
  }

  get name(): string {
    return this.process.name;
  }

  /** Settles in `then` unless the process dies before. */
  save(intent: { id: Uuid }, body: Activity | null, then: (outcome: Outcome<void>) => void): void {
    const { personId } = this.installation;
    const capturedAt = instantOf(this.installation.nowMs());
    const save = { kind: activityKind, id: intent.id, author: personId, body, capturedAt };
    this.#start('save', intent, () => saveRecord(this.database, save, (text) => this.#sha256(text)), then);
  }

  discard(intent: { id: Uuid }, then: (outcome: Outcome<boolean>) => void): void {
    this.#start('discard', intent, () => discardChange(this.database, intent.id), then);
  }

  resend(id: Uuid, then: (outcome: Outcome<boolean>) => void): void {
    this.#start('resend', null, () => resendChange(this.database, id), then);
  }

  cycle(maxRequests: number, then: (outcome: Outcome<CycleOutcome>) => void): void {
    this.#start('cycle', null, () => runCycle(this.#parts, { maxRequests }), then);
  }

  #open(): void {
    this.#enqueue(
      new Flow(this.process, 'open'),
      () => this.#openDatabase(),
      () => {
        this.#opened = true;
        for (const begin of this.#waiting) begin();
      },
    );
  }

  /** As after the first sign-in, whose session the device remembers. */
  async #openDatabase(): Promise<void> {
    await this.database.open();
    if ((await readMeta(this.database, 'session')) !== undefined) return;
    const { personId, fill } = this.installation;
    if (fill !== null) return this.#fill(fill);
    const own = { name: 'Pegawai Uji', nip: '199003152015031002', unitId: ids.office, roles: [] };
    await writeMeta(this.database, 'session', { orgId: ids.org, personId, ...own });
  }

  async #fill({ records, channels, meta }: Fill): Promise<void> {
    const { database } = this;
    const tables = [database.records, database.channels, database.meta];
    await database.transaction('rw', tables, () =>
      Promise.all([
        database.records.bulkPut([...records]),
        database.channels.bulkPut([...channels]),
        database.meta.bulkPut([...meta]),
      ]),
    );
  }

  #start<T>(name: string, about: unknown, work: () => Promise<T>, then: (outcome: Outcome<T>) => void): void {
    const begin = () => this.#enqueue(new Flow(this.process, name, about), work, then);
    if (this.#opened) begin();
    else this.#waiting.push(begin);
  }

  #enqueue<T>(flow: Flow, work: () => PromiseLike<T>, then: (outcome: Outcome<T>) => void): void {
    const tell = (outcome: Outcome<T>) => {
      if (!this.process.lives) return;
      try {
        then(outcome);
      } catch (error) {
        this.#world.fail(error);
      }
    };
    this.#world.enqueue(flow, () => {
      work().then(
        (value) => tell({ kind: 'done', value }),
        (error: unknown) => tell({ kind: 'failed', error }),
      );
    });
  }

  /** Hashing takes a turn, as WebCrypto does. */
  #sha256(text: string): Promise<string> {
    return new Promise((resolve) => this.#world.enqueue(this.#world.current, () => resolve(sha256Hex(text))));
  }

  #die(): void {
    const { installation } = this;
    installation.sending.delete(this);
    abortTransactionsOf(this.process, this.#world);
    this.#world.current = new Flow(this.process, 'end');
    this.database.close();
    installation.locks?.forget(this.process);
  }
}
