import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { saveRecord } from '../../../src/device/store/save-record.ts';
import { sha256 } from '../../../src/device/platform.ts';
import { evidenceKind } from '../../../src/domain/evidence/evidence-kind.ts';
import { instantOf } from '../../../src/domain/time/instant.ts';
import { cleanEvidence } from '../../../src/server/evidence/clean-evidence.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import { aPhoto } from '../../support/photos.ts';
import { anActivity } from '../../support/small-district.ts';
import { TestDevice } from '../../support/test-device.ts';
import { startTestServer, type TestServer } from '../../support/test-server.ts';

const dayMs = 86_400_000;
let server: TestServer;
let device: TestDevice;
let entry: Uuid;
let id: Uuid;

beforeAll(async () => void (server = await startTestServer()));
afterAll(() => server.stop());
beforeEach(async () => {
  device = new TestDevice(server.origin);
  await device.signIn('officer');
  entry = await device.save(anActivity());
  id = await device.attachPhoto(entry, aPhoto());
  await device.sync();
});

function cleanAfter(days: number): Promise<number> {
  const { database, evidenceStore: store } = server;
  return cleanEvidence({ database, store, quotaBytes: 0, nowMs: () => server.clock.ms + days * dayMs });
}

test('a file that is still arriving stays two weeks, then its bytes go too', async () => {
  await device.upload(device.transfer, 4);
  const before = (await readdir(server.evidenceDir)).length;
  expect(await cleanAfter(13)).toBe(0);
  expect(await cleanAfter(15)).toBe(1);
  expect(await readdir(server.evidenceDir)).toHaveLength(before - 2);
});

test('bytes that cannot be removed now are not forgotten', async () => {
  await device.upload(device.transfer, 4);
  const { database, evidenceStore } = server;
  const failing = { ...evidenceStore, remove: () => Promise.reject(new Error('the disk does not answer')) };
  const later = () => server.clock.ms + 15 * dayMs;
  expect(await cleanEvidence({ database, store: failing, quotaBytes: 0, nowMs: later })).toBe(0);
  expect(await cleanAfter(15)).toBeGreaterThan(0);
});

test('what living evidence shows stays for ever', async () => {
  await device.upload();
  expect(await cleanAfter(3_000)).toBe(0);
});

test.each(['evidence', 'entry'])(
  'the files of a deleted %s stay as long as it may be undone, then go',
  async (which) => {
    await device.upload();
    if (which === 'entry') await device.save(null, entry);
    else {
      const capturedAt = instantOf(device.clock.ms + 10);
      const deletion = { kind: evidenceKind, id, author: device.session!.personId, body: null, capturedAt };
      await saveRecord(device.database, deletion, sha256);
    }
    await device.sync();
    expect(await cleanAfter(59)).toBe(0);
    expect(await cleanAfter(61)).toBe(2);
    expect(await cleanAfter(61)).toBe(0);
  },
);
