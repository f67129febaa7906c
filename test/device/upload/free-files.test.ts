import { beforeEach, describe, expect, test } from 'vitest';
import { keepDraft } from '../../../src/device/store/drafts.ts';
import { freeFiles } from '../../../src/device/store/free-files.ts';
import { keepFile, readFile } from '../../../src/device/store/files.ts';
import { afterBreak, afterChunk, firstChunk } from '../../../src/device/upload/chunk-size.ts';
import { mayUpload } from '../../../src/device/upload/may-upload.ts';
import { instantOf } from '../../../src/domain/time/instant.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import { aPhoto, hashOf, type Photo } from '../../support/photos.ts';
import { anActivity, ids, nips } from '../../support/small-district.ts';
import { TestDevice } from '../../support/test-device.ts';

const dayMs = 86_400_000;
const plenty = 5_000_000_000;
let device: TestDevice;
let photo: Photo;
let id: Uuid;

beforeEach(async () => {
  device = new TestDevice('http://127.0.0.1:9');
  device.session = {
    orgId: ids.org,
    personId: ids.officer,
    unitId: ids.office,
    name: '',
    nip: nips.officer,
    roles: [],
  };
  photo = aPhoto();
  id = await device.attachPhoto(await device.save(anActivity()), photo);
});

async function sentDaysAgo(days: number): Promise<void> {
  const sentAt = instantOf(device.clock.ms - days * dayMs);
  await device.database.uploads.where('recordId').equals(id).modify({ state: 'sent', sentAt });
}

const free = (freeBytes: number | null, laterMs = 0) =>
  freeFiles(device.database, { nowMs: device.clock.ms + laterMs, freeBytes });
const isHere = async (content: ArrayBuffer) => (await readFile(device.database, hashOf(content))) !== undefined;

describe('[SYN-21] local copies are let go of', () => {
  test('never before they are sent, however old they are and however short room is', async () => {
    expect(await free(1_000, 400 * dayMs)).toBe(0);
    expect(await isHere(photo.file)).toBe(true);
  });

  test('thirty days after the server has confirmed them; the small picture stays', async () => {
    await sentDaysAgo(29);
    expect(await free(plenty)).toBe(0);
    await sentDaysAgo(31);
    expect(await free(plenty)).toBe(photo.file.byteLength);
    expect([await isHere(photo.file), await isHere(photo.preview)]).toEqual([false, true]);
  });

  test('sooner where room is short, but not on the first days; where the room is unknown, by age', async () => {
    await sentDaysAgo(1);
    expect(await free(1_000)).toBe(0);
    await sentDaysAgo(3);
    expect(await free(null)).toBe(0);
    expect(await free(1_000)).toBe(photo.file.byteLength);
  });

  test('but not while another record that shows the same photo has not been sent', async () => {
    await device.attachPhoto(await device.save(anActivity()), photo);
    await sentDaysAgo(31);
    expect(await free(plenty)).toBe(0);
  });

  test('what was fetched to be looked at goes after thirty days', async () => {
    const seen = aPhoto(20_000);
    const kept = { sha256: hashOf(seen.file), part: 'file', content: seen.file } as const;
    await keepFile(device.database, kept, instantOf(device.clock.ms));
    expect(await free(plenty, 29 * dayMs)).toBe(0);
    expect(await free(plenty, 31 * dayMs)).toBe(seen.file.byteLength);
  });

  test('what was picked for a form that is gone goes after thirty days; with its draft it stays', async () => {
    const picked = aPhoto(20_000);
    const never = device.newId();
    await device.attach(never, [{ sha256: hashOf(picked.file), part: 'file', content: picked.file }]);
    const now = instantOf(device.clock.ms);
    await keepDraft(device.database, 'files/x', { items: [{ id: never }] }, now);
    await keepDraft(device.database, 'entry', { id: 'x', evidence: 1 }, now);
    expect(await free(plenty, 31 * dayMs)).toBe(0);
    await device.database.drafts.delete('entry');
    expect(await free(plenty, 29 * dayMs)).toBe(0);
    expect(await free(plenty, 31 * dayMs)).toBe(picked.file.byteLength);
  });
});

test('[SYN-21] a step grows after quick answers and shrinks after slow ones and breaks, within bounds', () => {
  expect(firstChunk.bytes).toBe(64_000);
  expect(afterChunk(firstChunk, 500).bytes).toBe(128_000);
  expect(afterChunk(firstChunk, 5_000).bytes).toBe(64_000);
  expect(afterChunk(firstChunk, 9_000).bytes).toBe(32_000);
  expect(afterBreak({ ...firstChunk, bytes: 20_000 }).bytes).toBe(16_000);
  expect(afterChunk({ ...firstChunk, bytes: 1_000_000 }, 10).bytes).toBe(1_024_000);
});

test('[SYN-21] a step never grows to what has just failed, until thirty smaller ones have arrived', () => {
  let chunk = afterBreak(firstChunk);
  for (let arrived = 1; arrived < 30; arrived++) {
    chunk = afterChunk(chunk, 10);
    expect(chunk.bytes).toBe(32_000);
  }
  expect(afterChunk(chunk, 10).bytes).toBe(64_000);
});

test.each([
  ['an ordinary wish', { paused: false, onlyWifi: false }, 'cellular', true],
  ['paused', { paused: true, onlyWifi: false }, 'wifi', false],
  ['only Wi-Fi, on mobile data', { paused: false, onlyWifi: true }, 'cellular', false],
  ['only Wi-Fi, on Wi-Fi', { paused: false, onlyWifi: true }, 'wifi', true],
  ['only Wi-Fi, where nobody knows the link', { paused: false, onlyWifi: true }, undefined, true],
])('whether files may go: %s', (_, wishes, type, expected) => {
  expect(mayUpload(wishes, { type })).toBe(expected);
});
