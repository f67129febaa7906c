import { beforeEach, expect, test } from 'vitest';
import { forgetNoted, journalElsewhere } from '../../../src/device/journal/forget-elsewhere.ts';
import { Journal } from '../../../src/device/journal/journal.ts';
import { randomHex } from '../../../src/device/platform.ts';
import { readMeta } from '../../../src/device/store/meta.ts';
import { allUnsent } from '../../../src/device/store/unsent-save.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import { anActivity } from '../../support/small-district.ts';
import { officersDevice, type TestDevice } from '../../support/test-device.ts';
import { MemoryFolder } from './memory-folder.ts';

let disk: MemoryFolder;
let device: TestDevice;

beforeEach(() => {
  disk = new MemoryFolder();
  device = officersDevice();
});

/** A page's journal that holds what the device has not sent. */
async function pageJournal(): Promise<{ journal: Journal; close: () => Promise<void> }> {
  const journal = await Journal.open(disk.open(), () => `${randomHex(8)}.journal`);
  return { journal, close: () => journal.close() };
}

async function repeatAll(journal: Journal): Promise<void> {
  const saves = await allUnsent(device.database);
  await journal.append(saves.map((save) => ({ v: 1, ref: randomHex(8), origin: 'here', save })));
}

const heldBy = async (journal: Journal) => (await journal.groups()).map(({ lines }) => lines[0]!.save.row.id);
const elsewhere = () => journalElsewhere(device.database, async () => disk.open());

async function savedTwice(): Promise<[Uuid, Uuid]> {
  return [await device.save(anActivity()), await device.save(anActivity())];
}

test('[SYN-24] what another context has sent while no page is open goes out of the files, and is noted', async () => {
  const ids = await savedTwice();
  const { journal, close } = await pageJournal();
  await repeatAll(journal);
  await close();
  disk.open();
  await elsewhere().forget([ids[0]]);
  expect(disk.totalBytes()).toBeGreaterThan(0);
  await elsewhere().forget([ids[1]]);
  expect(disk.totalBytes()).toBe(0);
  expect(await readMeta(device.database, 'forgotten')).toEqual(ids);
});

test('[SYN-24] a file that a page holds stays, and the page lets go of what was noted when it looks', async () => {
  const ids = await savedTwice();
  const { journal } = await pageJournal();
  await repeatAll(journal);
  await elsewhere().forget([ids[0]]);
  expect((await heldBy(journal)).sort()).toEqual([...ids].sort());
  await forgetNoted(device.database, journal);
  expect(await heldBy(journal)).toEqual([ids[1]]);
  expect(await readMeta(device.database, 'forgotten')).toEqual([]);
});
