import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { expectHome, expectSaid, fields, log, openForm, row, title, type } from './support/steps.ts';
import { words } from './support/words.ts';

const { backup, databaseFault, entry, saveFault } = words;

/** Another page of the app's origin in the same browser, where the app does not run. */
async function besides(phone: Page): Promise<Page> {
  const page = await phone.context().newPage();
  await page.goto('/icons/icon.svg');
  return page;
}

/** Deletes the person's database and holds it open in its place, in another version; whoever makes it anew meanwhile loses it again. */
function holdInVersion(page: Page, version: number): Promise<void> {
  return page.evaluate(async (wanted) => {
    const name = (await indexedDB.databases()).map((one) => one.name!).find((one) => one.startsWith('jejak-'))!;
    const done = (request: IDBRequest) =>
      new Promise<boolean>((resolve) => {
        request.onsuccess = () => resolve(true);
        request.onerror = () => resolve(false);
      });
    do await done(indexedDB.deleteDatabase(name));
    while (!(await done(indexedDB.open(name, wanted))));
  }, version);
}

test('another tab holds an older database: it says so, offers the journal, and opens once that tab is closed', async ({
  phone,
}) => {
  const description = 'Ada di jurnal selagi basis data ditahan';
  await phone.context().setOffline(true);
  await log(phone, { description });
  const other = await besides(phone);
  await holdInVersion(other, 5);
  await phone.goto('/');
  // Where the service worker asked for it before the page did, the page hears nothing at all.
  await expect(phone.getByText(databaseFault.blocked).or(phone.getByText(databaseFault.slow))).toBeVisible();
  await expect(phone.getByText(backup.content(1, 0))).toBeVisible();
  await phone.getByLabel(backup.passphrase, { exact: true }).fill('sawah luas di timur');
  await phone.getByLabel(backup.repeat, { exact: true }).fill('sawah luas di timur');
  await phone.getByRole('button', { name: backup.make, exact: true }).click();
  await expect(phone.getByText(backup.made)).toBeVisible();

  await other.close();
  await phone.goto('/');
  await expectHome(phone);
  await expect(row(phone, description)).toBeVisible();
});

test('a database of a newer version is left alone, and loading the newest version is offered', async ({ phone }) => {
  const other = await besides(phone);
  await holdInVersion(other, 9_990);
  await other.close();
  await phone.goto('/');
  await expect(title(phone, databaseFault.titles['newer']!)).toBeVisible();
  await expect(phone.getByText(databaseFault.newer)).toBeVisible();
  await expect(phone.getByRole('button', { name: databaseFault.update })).toBeVisible();
});

test('no room to save: the form keeps what was typed and names the reason; with room it is saved', async ({
  phone,
}) => {
  const description = 'Disimpan sesudah ruang dikosongkan';
  await openForm(phone);
  await type(phone, { description });
  // As Chromium does when the disk is full; its own override of the quota is not heeded for small writes.
  await phone.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function full(this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (this.name !== 'outbox') return put.apply(this, args);
      throw new DOMException('no room', 'QuotaExceededError');
    };
    Object.assign(globalThis, { roomAgain: () => (IDBObjectStore.prototype.put = put) });
  });
  await fields(phone).save.click();
  await expect(phone.getByText(saveFault.full)).toBeVisible();
  await expect(fields(phone).description).toHaveValue(description);
  await expect(phone.getByRole('button', { name: saveFault.copy })).toBeVisible();

  await phone.evaluate(() => (globalThis as unknown as { roomAgain: () => void }).roomAgain());
  await fields(phone).save.click();
  await expectSaid(phone, entry.saved);
});
