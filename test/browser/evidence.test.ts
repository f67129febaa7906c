import { expect, type Page } from '@playwright/test';
import { files } from '../domain/evidence/example.ts';
import { aJpeg } from '../support/photos.ts';
import { test } from './support/own-journey.ts';
import { cameraMark, drawPhoto, heldUpright } from './support/pictures.ts';
import { countReceipts } from './support/server-truth.ts';
import {
  chip,
  expectDraft,
  expectHome,
  fields,
  listen,
  openAs,
  openForm,
  openRow,
  type,
  undo,
} from './support/steps.ts';
import { words } from './support/words.ts';

const { common, evidence } = words;

const pick = (page: Page) => page.locator('input[type=file][multiple]');
const tiles = (page: Page) => page.getByRole('list', { name: evidence.title }).getByRole('listitem');

test('[SYN-20] [SYN-22] a photo of twelve megapixels: taken offline while typing goes on, sent later, seen by the superior', async ({
  phone,
  person,
  browser,
}) => {
  const description = 'Pemeriksaan lapangan dengan foto';
  const photo = heldUpright(await drawPhoto(phone));
  await openForm(phone);
  await phone.context().setOffline(true);
  const cdp = await phone.context().newCDPSession(phone);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await watchInputDelay(phone);
  await pick(phone).setInputFiles(photo);
  await fields(phone).description.pressSequentially(description, { delay: 40 });
  await expect(tiles(phone)).toHaveCount(1);
  console.log(`input delay on a 4x slowed CPU: ${await inputDelay(phone)} ms; photo of ${photo.buffer.length} B`);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await expect(tiles(phone)).toContainText(evidence.state.pending);

  await type(phone, { description });
  await fields(phone).save.click();
  await expectHome(phone);
  await openRow(phone, description);
  await expect(phone.getByText(evidence.waitingFor(1), { exact: true })).toBeVisible();
  await phone.context().setOffline(false);
  await expect(tiles(phone)).toContainText(evidence.state.arrived);
  await expect(phone.getByText(evidence.waitingFor(1), { exact: true })).toHaveCount(0);
  await expect(chip(phone)).toContainText(common.chip.allSent);

  const laptop = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await openAs(laptop, person.superiorNip);
  await laptop.goto(`/tim/${person.id}`);
  const seen = laptop.getByRole('button', { name: evidence.openLabel(1, evidence.state.arrived) });
  await expect(seen.locator('img')).toBeVisible();
  const fetched = laptop.waitForRequest(/\/api\/evidence\/.*\/file$/);
  await seen.click();
  const whole = laptop.getByRole('img', { name: evidence.photo(1) });
  await expect(whole).toBeVisible();
  const size = await whole.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
  // Upright, and without what the camera wrote into it.
  expect(size).toEqual([1200, 1600]);
  expect(photo.buffer.includes(cameraMark)).toBe(true);
  const atServer = await laptop.request.get((await fetched).url());
  expect([atServer.status(), (await atServer.body()).includes(cameraMark)]).toEqual([200, false]);
  await laptop.context().close();
});

test('[SYN-20] photos are taken without leaving the form; one that is not ready when the entry is saved follows it', async ({
  phone,
}) => {
  const description = 'Entri yang disimpan sebelum fotonya siap';
  const late = await drawPhoto(phone);
  await openForm(phone);
  await type(phone, { description });
  await phone.getByRole('button', { name: evidence.takePhoto }).click();
  await expect(phone.getByText(evidence.camera.denied)).toBeVisible();
  await phone.getByRole('button', { name: common.close }).click();
  await phone.context().grantPermissions(['camera']);
  await phone.getByRole('button', { name: evidence.takePhoto }).click();
  const shoot = phone.getByRole('button', { name: evidence.camera.shoot });
  await shoot.click();
  await expect(phone.getByRole('button', { name: evidence.camera.done(1) })).toBeVisible();
  await shoot.click();
  await phone.getByRole('button', { name: evidence.camera.done(2) }).click();
  await expect(tiles(phone)).toHaveCount(2);

  const cdp = await phone.context().newCDPSession(phone);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const heard = await listen(phone);
  await pick(phone).setInputFiles([late, late]);
  await fields(phone).save.click();
  await expectHome(phone);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await heard(evidence.known);
  await openRow(phone, description);
  await expect(tiles(phone).getByText(evidence.state.arrived)).toHaveCount(3);
});

test('[EVD-7] what is no photo is told in its own sentence, and the entry is saved all the same', async ({ phone }) => {
  const description = 'Entri dengan berkas yang keliru';
  const photo = await drawPhoto(phone, { width: 800, height: 600 });
  await openForm(phone);
  const file = (name: string, mimeType: string, bytes: Uint8Array) => ({ name, mimeType, buffer: Buffer.from(bytes) });
  const bomb = new Uint8Array(aJpeg(20_000, { width: 20_000, height: 15_000 }));
  for (const [bad, sentence] of [
    [file('laporan.pdf', 'application/pdf', files.exe), evidence.faults['type-refused']],
    [file('gambar.svg', 'image/svg+xml', files.svg), evidence.faults['type-refused']],
    [{ ...photo, buffer: photo.buffer.subarray(0, 20_000) }, evidence.faults.truncated],
    [file('besar.jpg', 'image/jpeg', bomb), evidence.faults['too-many-pixels']],
    [file('foto.heic', 'image/heic', files.heic), evidence.faults.undrawable],
  ] as const) {
    await pick(phone).setInputFiles(bad);
    await expect(phone.getByText(sentence)).toBeVisible();
  }
  await expect(tiles(phone)).toHaveCount(0);
  await phone.evaluate(() => {
    const { storage } = navigator;
    storage.estimate = async () => ({ quota: 20_000_000, usage: 15_000_000 });
  });
  await phone.getByRole('button', { name: evidence.takePhoto }).click();
  await expect(phone.getByText(evidence.littleRoom)).toBeVisible();
  // What stands before the prototype's own way is taken away again.
  await phone.evaluate(() => Reflect.deleteProperty(navigator.storage, 'estimate'));
  await pick(phone).setInputFiles([photo, file('surat tugas.pdf', 'application/pdf', files.pdf)]);
  await expect(tiles(phone)).toHaveCount(2);
  await phone.getByRole('button', { name: evidence.removeLabel(1) }).click();
  await expect(tiles(phone)).toHaveCount(1);
  await undo(phone).click();
  await expect(tiles(phone)).toHaveCount(2);
  await type(phone, { description });
  await fields(phone).save.click();
  await expectHome(phone);
  await openRow(phone, description);
  await expect(tiles(phone).getByText(evidence.state.arrived)).toHaveCount(2);
});

test('[SYN-21] the browser is killed with a photo in an unsaved form, and again while it is sent', async ({
  own,
  server,
}) => {
  await own.page.goto('/catat');
  const photo = await drawPhoto(own.page, { width: 2400, height: 1800 });
  await pick(own.page).setInputFiles(photo);
  await expect(tiles(own.page)).toHaveCount(1);
  await expectDraft(own.page, 'files/');
  await own.kill();

  await own.reopen();
  await own.page.goto('/catat');
  await expect(own.page.getByText(words.form.draftRestored)).toBeVisible();
  await expect(tiles(own.page)).toHaveCount(1);
  const cdp = await own.context.newCDPSession(own.page);
  const slow = { offline: false, latency: 100, downloadThroughput: 100_000, uploadThroughput: 12_000 };
  await cdp.send('Network.emulateNetworkConditions', slow);
  const description = 'Foto yang dikirim dua kali terputus';
  await type(own.page, { description });
  await fields(own.page).save.click();
  await expectHome(own.page);
  await expect(chip(own.page)).toContainText(common.chip.photos(1));
  await own.page.waitForTimeout(3_000);
  await own.kill();
  await server.kill();
  await server.start();

  await own.reopen();
  await own.page.goto('/');
  await expect(chip(own.page)).toContainText(common.chip.allSent);
  await openRow(own.page, description);
  await expect(tiles(own.page)).toContainText(evidence.state.arrived);
});

test('[SYN-12] [SYN-22] with the app closed the service worker sends the photo too, and fetches the word that it arrived', async ({
  own,
  person,
  server,
}) => {
  const before = await countReceipts(server, person.nip);
  await own.page.goto('/catat');
  await own.context.setOffline(true);
  const description = 'Foto yang dikirim tanpa membuka aplikasi';
  await pick(own.page).setInputFiles(await drawPhoto(own.page, { width: 800, height: 600 }));
  await expect(tiles(own.page)).toHaveCount(1);
  await type(own.page, { description });
  await fields(own.page).save.click();
  await expectHome(own.page);
  const empty = await own.context.newPage();
  await empty.goto('about:blank');
  await own.page.close();
  await own.context.setOffline(false);
  await expect.poll(() => countReceipts(server, person.nip)).toBe(before + 1);
  // A page of the origin that starts nothing: what it sees in the database came by the service worker.
  await empty.goto(`${server.origin}/icons/icon.svg`);
  await expect.poll(() => receiptsHere(empty)).toBe(before + 1);

  await server.stop();
  await empty.goto(server.origin);
  await openRow(empty, description);
  await expect(tiles(empty)).toContainText(evidence.state.arrived);
  expect(await receiptsHere(empty)).toBe(before + 1);
});

/** How many of the server's receipts lie on the device of the page. */
function receiptsHere(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const found = (await indexedDB.databases()).find(({ name }) => /^jejak-[0-9a-f]{8}-/.test(name ?? ''));
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(found!.name!);
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error));
    });
    const rows = await new Promise<{ kind: string }[]>((resolve, reject) => {
      const reading = database.transaction('records').objectStore('records').getAll();
      reading.addEventListener('success', () => resolve(reading.result));
      reading.addEventListener('error', () => reject(reading.error));
    });
    database.close();
    return rows.filter(({ kind }) => kind === 'evidenceReceipt').length;
  });
}

/** The longest time a key waited before the page began to answer it. */
async function watchInputDelay(page: Page): Promise<void> {
  await page.evaluate(() => {
    const delays: number[] = ((globalThis as unknown as { delays: number[] }).delays = []);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        if (entry.name.startsWith('key')) delays.push(entry.processingStart - entry.startTime);
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
}

function inputDelay(page: Page): Promise<number> {
  return page.evaluate(() => Math.round(Math.max(0, ...(globalThis as unknown as { delays: number[] }).delays)));
}
