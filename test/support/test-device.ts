import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import type { Actor } from '../../src/domain/access/actor.ts';
import { activityKind } from '../../src/domain/activity/activity-kind.ts';
import type { Activity } from '../../src/domain/activity/activity-body.ts';
import type { RecordKind } from '../../src/domain/registry/record-kind.ts';
import { instantOf } from '../../src/domain/time/instant.ts';
import { randomBytes, randomHex, sha256, sha256OfFile } from '../../src/device/platform.ts';
import { DeviceDatabase } from '../../src/device/store/database.ts';
import { writeMeta } from '../../src/device/store/meta.ts';
import { newestRecords } from '../../src/device/store/queries.ts';
import { queueUploads } from '../../src/device/store/uploads.ts';
import type { NewFile } from '../../src/device/store/files.ts';
import { runUploads, UploadPace } from '../../src/device/upload/run-uploads.ts';
import type { Transfer } from '../../src/device/upload/transfer.ts';
import { transferOverHttp } from '../../src/transport/transfer-over-http.ts';
import { evidenceKind } from '../../src/domain/evidence/evidence-kind.ts';
import { evidenceOf, type Photo } from './photos.ts';
import { saveRecord } from '../../src/device/store/save-record.ts';
import { LinkMemory } from '../../src/device/sync/link-memory.ts';
import { createLocalLock } from '../../src/device/sync/lock.ts';
import { runCycle, type CycleOutcome } from '../../src/device/sync/run-cycle.ts';
import type { SyncParts } from '../../src/device/sync/run-round.ts';
import type { Verified } from '../../src/device/sync/verify-channels.ts';
import type { Send } from '../../src/device/sync/send.ts';
import type { Session } from '../../src/protocol/session.ts';
import { createUuidV7, uuidFromBytes, type Uuid } from '../../src/std/uuid.ts';
import { sendOverHttp } from '../../src/transport/send-over-http.ts';
import { allNips, ids, nips, nowMs as morningMs, password } from './small-district.ts';

Dexie.dependencies.indexedDB = new IDBFactory();
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

let made = 0;

/** A device with the officer on it and no server anywhere. */
export function officersDevice(): TestDevice {
  const device = new TestDevice('http://nowhere.invalid');
  device.session = {
    orgId: ids.org,
    personId: ids.officer,
    name: 'Pegawai',
    nip: nips.officer,
    unitId: ids.office,
    roles: [],
  };
  return device;
}

/** One installation of the engine, with a clock that the test moves and a link that the test may cut. */
export class TestDevice {
  readonly database = new DeviceDatabase(`device-${made++}`);
  readonly clock = { ms: morningMs };
  readonly newId = createUuidV7({ nowMs: () => this.clock.ms, randomBytes });
  readonly deviceId = uuidFromBytes(randomBytes(16), 4);
  session: Session | null = null;
  cookie = '';
  link: 'whole' | 'cut' = 'whole';
  /** Called with each request after the server has answered, before the device hears of it. */
  afterAnswer: () => void | Promise<void> = () => undefined;
  /** Answers that the device never hears of. */
  answersToLose = 0;
  readonly lock = createLocalLock();
  readonly verified: Verified = new Map();
  readonly syncLink = new LinkMemory();
  /** Channels that were found to differ from the server's. */
  readonly different: string[] = [];

  readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  /** Signs in over HTTP as the app does. */
  async signIn(who: keyof typeof allNips): Promise<Response> {
    const response = await fetch(`${this.origin}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ nip: allNips[who], password, device: this.deviceId }),
    });
    if (response.ok) {
      this.session = (await response.json()) as Session;
      await writeMeta(this.database, 'session', this.session);
      this.cookie = response.headers.getSetCookie()[0]!.split(';')[0]!;
    }
    return response;
  }

  get actor(): Extract<Actor, { kind: 'person' }> {
    const { orgId, personId, unitId, roles } = this.session!;
    return { kind: 'person', orgId, personId, unitId, roles };
  }

  /** Attaches a photo to an own record: the bytes, and the record that speaks of them. */
  async attachPhoto(subjectId: Uuid, photo: Photo): Promise<Uuid> {
    const id = this.newId();
    const body = await evidenceOf(subjectId, photo, instantOf(this.clock.ms));
    const files = [
      { sha256: body.preview!.sha256, part: 'preview', content: photo.preview },
      { sha256: body.sha256, part: 'file', content: photo.file },
    ] as const;
    await this.attach(id, files);
    const save = { kind: evidenceKind, id, author: this.session!.personId, body, capturedAt: instantOf(this.clock.ms) };
    await saveRecord(this.database, save, sha256);
    return id;
  }

  save(body: Activity | null, id: Uuid = this.newId()): Promise<Uuid> {
    return this.write(activityKind, body, id);
  }

  /** Saves a record of any kind as its person's own. */
  async write<Body>(kind: RecordKind<Body>, body: Body | null, id: Uuid = this.newId()): Promise<Uuid> {
    this.clock.ms += 1;
    const capturedAt = instantOf(this.clock.ms);
    await saveRecord(this.database, { kind, id, author: this.session!.personId, body, capturedAt }, sha256);
    return id;
  }

  readonly send: Send = async (request) => {
    if (this.link === 'cut') return { kind: 'unreachable' };
    const headers = { cookie: this.cookie };
    const outcome = await sendOverHttp({ fetch, origin: this.origin, headers, timeoutMs: 300_000 })(request);
    await this.afterAnswer();
    if (this.answersToLose === 0) return outcome;
    this.answersToLose--;
    return { kind: 'unreachable' };
  };

  sync(send: Send = this.send, more: Partial<SyncParts> = {}): Promise<CycleOutcome> {
    const { database, deviceId, lock, verified } = this;
    const nowMs = () => this.clock.ms;
    const onDifference = (channels: readonly string[]) => void this.different.push(...channels);
    const freeBytes = async () => 1_000_000;
    const own = { database, deviceId, lock, verified, link: this.syncLink, freeBytes, appVersion: '0.0.0-test' };
    const parts = { ...own, send, nowMs, randomHex, sha256, onDifference, ...more };
    return runCycle(parts, { maxRequests: 100 });
  }

  /** Keeps files of a record that has been saved, as a capture does. */
  async attach(recordId: Uuid, files: readonly NewFile[]): Promise<void> {
    await queueUploads(this.database, recordId, { files, queuedAt: instantOf(this.clock.ms) });
  }

  readonly pace = new UploadPace();
  upload(transfer: Transfer = this.transfer, maxSteps = 1_000): Promise<CycleOutcome> {
    const { database, lock, pace } = this;
    const parts = {
      database,
      lock,
      pace,
      transfer,
      hashOf: sha256OfFile,
      nowMs: () => this.clock.ms,
      mayGo: async () => true,
    };
    return runUploads(parts, { maxSteps });
  }

  get transfer(): Transfer {
    return transferOverHttp({ fetch, origin: this.origin, headers: { cookie: this.cookie }, timeoutMs: 300_000 });
  }

  /** The living activities of a person on this device, oldest first. */
  async activities(author: Uuid = this.session!.personId) {
    return (await newestRecords(this.database, { kind: activityKind, author })).toReversed();
  }
}
