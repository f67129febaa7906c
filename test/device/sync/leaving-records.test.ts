import { beforeEach, describe, expect, test } from 'vitest';
import { surveyResponseKind } from '../../../src/domain/survey-response/survey-response-kind.ts';
import type { SurveyResponse } from '../../../src/domain/survey-response/survey-response-body.ts';
import { instantOf } from '../../../src/domain/time/instant.ts';
import { sha256 } from '../../../src/device/platform.ts';
import { writeMeta } from '../../../src/device/store/meta.ts';
import { outboxSummary } from '../../../src/device/store/outbox.ts';
import { saveRecord } from '../../../src/device/store/save-record.ts';
import type { Send } from '../../../src/device/sync/send.ts';
import { surveyChannel } from '../../../src/domain/access/channel.ts';
import type { SyncAnswer } from '../../../src/protocol/sync-answer.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import { aResponse } from '../../domain/survey-response/example.ts';
import { ids, nowMs } from '../../support/small-district.ts';
import { TestDevice } from '../../support/test-device.ts';

let device: TestDevice;
let forgotten: Uuid[];

beforeEach(async () => {
  device = new TestDevice('');
  forgotten = [];
  await writeMeta(device.database, 'counter', { orgId: ids.org, deviceId: device.deviceId, unitId: ids.office });
  device.database.journal = {
    repeat: async () => undefined,
    forget: async (gone) => void forgotten.push(...gone),
  };
});

async function save(different: Partial<SurveyResponse> = {}): Promise<Uuid> {
  const id = device.newId();
  const body = aResponse({ unitId: ids.office, ...different });
  const capturedAt = instantOf(nowMs + 61_234);
  await saveRecord(
    device.database,
    { kind: surveyResponseKind, id, author: device.deviceId, body, capturedAt },
    sha256,
  );
  return id;
}

/** A server that takes everything, or refuses what `refuses` names, and lets a counter read nothing. */
function server(refuses: readonly Uuid[] = []): Send {
  const channel = surveyChannel(ids.office, 2026);
  return async ({ nonce, changes }) => {
    const results = changes.map(({ id, hash }, index): SyncAnswer['results'][number] =>
      refuses.includes(id)
        ? { outcome: 'refused', id, hash, refusal: { code: 'service-unknown', message: 'Tidak ada.' } }
        : { outcome: 'applied', id, hash, rev: 1, seq: index + 1, channel },
    );
    const answer = { protocol: 1, nonce, epoch: 'e', serverTime: instantOf(nowMs), results, channels: [], changes: [] };
    return { kind: 'answer', answer: { ...answer, more: false } };
  };
}

describe('[SYN-24] a response', () => {
  test('leaves the device with its receipt, out of database and journal', async () => {
    const saved = [await save(), await save()];
    expect(await device.sync(server())).toEqual({ kind: 'done' });
    expect(await device.database.records.count()).toBe(0);
    expect(await device.database.outbox.count()).toBe(0);
    expect(forgotten.toSorted()).toEqual(saved.toSorted());
  });

  test('[SYN-7] stays when it was refused, and blocks no other', async () => {
    const [good, bad] = [await save(), await save({ durationS: 9 })];
    await device.sync(server([bad]));
    expect(await device.database.records.toCollection().primaryKeys()).toEqual([bad]);
    expect(await outboxSummary(device.database)).toMatchObject({ waiting: 0, needsRepair: 1 });
    expect(forgotten).toEqual([good]);
  });

  test('stays while no answer comes', async () => {
    await save();
    await device.sync(async () => ({ kind: 'unreachable' }));
    expect(await outboxSummary(device.database)).toMatchObject({ waiting: 1 });
  });

  test('[KSK-4] waits under the quarter hour, not under the moment', async () => {
    const id = await save();
    const quarter = '2026-11-20T01:00:00.000Z';
    expect((await device.database.records.get(id))?.capturedAt).toBe(quarter);
    expect((await device.database.outbox.get(id))?.queuedAt).toBe(quarter);
  });
});

test('with 10,000 unsent, saving one more and counting them asks no more of the database than with ten', async () => {
  const work = async () => {
    let requests = 0;
    const counted = ['get', 'getAll', 'put', 'count', 'openCursor', 'openKeyCursor', 'getAllKeys'] as const;
    const places = [storePrototype(), indexPrototype()];
    const before = places.map((place) => counted.map((name) => place[name]));
    for (const place of places) {
      for (const name of counted) {
        const original = place[name];
        if (original === undefined) continue;
        place[name] = function counting(this: unknown, ...input: unknown[]) {
          requests++;
          return original.apply(this, input);
        };
      }
    }
    await save();
    await outboxSummary(device.database);
    for (const [index, place] of places.entries()) {
      for (const [at, name] of counted.entries()) place[name] = before[index]![at];
    }
    return requests;
  };
  for (let count = 0; count < 10; count++) await save();
  const withTen = await work();
  const row = (await device.database.records.toCollection().first())!;
  const entry = (await device.database.outbox.toCollection().first())!;
  const many = Array.from({ length: 10_000 }, () => device.newId());
  await device.database.records.bulkPut(many.map((id) => ({ ...row, id })));
  await device.database.outbox.bulkPut(many.map((id) => ({ ...entry, id })));
  expect(withTen).toBeGreaterThan(5);
  expect(await work()).toBe(withTen);
  expect((await outboxSummary(device.database)).waiting).toBe(10_012);
});

type Counted = Record<string, ((...input: unknown[]) => unknown) | undefined>;

function storePrototype(): Counted {
  return prototypeOf(device.database.backendDB().transaction('records').objectStore('records'));
}

function indexPrototype(): Counted {
  const store = device.database.backendDB().transaction('outbox').objectStore('outbox');
  return prototypeOf(store.index(store.indexNames[0]!));
}

function prototypeOf(object: object): Counted {
  return Object.getPrototypeOf(object) as Counted;
}
