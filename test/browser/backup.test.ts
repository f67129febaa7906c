import { readFile, writeFile } from 'node:fs/promises';
import type { Page, TestInfo } from '@playwright/test';
import { expect, otherDevice, test } from './support/journey.ts';
import { nipOf } from './support/logins.ts';
import { countAtServer } from './support/server-truth.ts';
import { chip, expectHome, goTo, log, row, title } from './support/steps.ts';
import { words } from './support/words.ts';

const { backup, common } = words;
const passphrase = 'sawah luas di timur';

/** Makes a backup on the screen for it and gives the path of the file that was downloaded. */
async function makeBackup(page: Page, info: TestInfo): Promise<string> {
  await page.goto('/cadangan');
  await page.getByLabel(backup.passphrase, { exact: true }).first().fill(passphrase);
  await page.getByLabel(backup.repeat, { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: backup.make, exact: true }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: backup.download }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^jejak-cadangan-\d{4}-\d\d-\d\d\.jejak$/);
  const path = info.outputPath(download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

async function importBackup(page: Page, path: string, word: string = passphrase): Promise<void> {
  await page.goto('/cadangan');
  await page.getByLabel(backup.file, { exact: true }).setInputFiles(path);
  await page.locator('form').last().getByLabel(backup.passphrase, { exact: true }).fill(word);
  await page.getByRole('button', { name: backup.take, exact: true }).click();
}

test('[SYN-25] a backup goes to another device; both send, and the server has each record once', async ({
  phone,
  person,
  server,
  browser,
}, info) => {
  const texts = ['Cadangan pertama hari ini', 'Cadangan kedua hari ini'];
  await phone.context().setOffline(true);
  await log(phone, { description: texts[0]! });
  await log(phone, { description: texts[1]!, start: '09:00', end: '10:00' });
  const path = await makeBackup(phone, info);
  const file = (await readFile(path)).toString('latin1');
  for (const secret of [texts[0]!, person.nip, person.id]) expect(file).not.toContain(secret);

  const other = await otherDevice(browser, person.nip);
  await other.context().setOffline(true);
  await importBackup(other, path);
  await expect(other.getByText(backup.brought(2))).toBeVisible();
  await importBackup(other, path);
  await expect(other.getByText(backup.known(2))).toBeVisible();
  await goTo(other, common.navHome);
  await expect(row(other, texts[0]!)).toContainText(common.state.waiting);

  await other.context().setOffline(false);
  await expect(chip(other)).toContainText(common.chip.allSent);
  await phone.context().setOffline(false);
  await goTo(phone, common.navHome);
  await expect(chip(phone)).toContainText(common.chip.allSent);
  for (const text of texts) expect(await countAtServer(server, person.nip, text)).toBe(1);
  await other.context().close();
});

test('[SYN-25] a wrong passphrase, a cut file, another file and another person: each says so and changes nothing; an admin may bring it', async ({
  phone,
  person,
  server,
  browser,
}, info) => {
  await phone.context().setOffline(true);
  await log(phone, { description: 'Hanya untuk saya sendiri' });
  const path = await makeBackup(phone, info);

  await importBackup(phone, path, 'kata sandi yang keliru');
  await expect(phone.getByText(backup.faults['wrong-passphrase'])).toBeVisible();
  const cut = info.outputPath('terpotong.jejak');
  await writeFile(cut, (await readFile(path)).subarray(0, -40));
  await importBackup(phone, cut);
  await expect(phone.getByText(backup.faults.damaged)).toBeVisible();
  const strange = info.outputPath('laporan.pdf');
  await writeFile(strange, '%PDF-1.7 bukan cadangan');
  await importBackup(phone, strange);
  await expect(phone.getByText(backup.faults['not-a-backup'])).toBeVisible();
  await expect(phone.getByText(backup.content(1, 0))).toBeVisible();

  const stranger = await otherDevice(browser, nipOf('Pegawai'));
  await importBackup(stranger, path);
  await expect(stranger.getByText(backup.faults['other-person'])).toBeVisible();
  await stranger.context().close();

  const admin = await otherDevice(browser, nipOf('Admin'));
  await importBackup(admin, path);
  await expect(admin.getByText(backup.forOther.stored(1))).toBeVisible();
  await importBackup(admin, path);
  await expect(admin.getByText(backup.forOther.known(1))).toBeVisible();
  await admin.context().close();
  await phone.context().setOffline(false);
  await goTo(phone, common.navHome);
  await expect(chip(phone)).toContainText(common.chip.allSent);
  expect(await countAtServer(server, person.nip, 'Hanya untuk saya sendiri')).toBe(1);
});

test('[SYN-25] what is short or differs is asked for again', async ({ phone }) => {
  await phone.context().setOffline(true);
  await log(phone, { description: 'Menunggu dicadangkan' });
  await phone.goto('/cadangan');
  await expect(title(phone, backup.title)).toBeVisible();
  const make = phone.getByRole('button', { name: backup.make, exact: true });
  await phone.getByLabel(backup.passphrase, { exact: true }).first().fill('pendek');
  await make.click();
  await expect(phone.getByRole('alert')).toContainText(backup.tooShort);
  await phone.getByLabel(backup.passphrase, { exact: true }).first().fill(passphrase);
  await phone.getByLabel(backup.repeat, { exact: true }).fill('lain sama sekali');
  await make.click();
  await expect(phone.getByRole('alert')).toContainText(backup.notSame);
});

test('[SYN-25] after seven days a backup is offered on the home screen', async ({ phone }) => {
  await phone.context().setOffline(true);
  await log(phone, { description: 'Menunggu lebih dari sepekan' });
  await phone.evaluate(async () => {
    const name = (await indexedDB.databases()).map((one) => one.name!).find((one) => one.startsWith('jejak-'))!;
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    const store = database.transaction('outbox', 'readwrite').objectStore('outbox');
    const all = await new Promise<{ queuedAt: string }[]>((resolve) => {
      const request = store.getAll();
      request.onsuccess = () => resolve(request.result as { queuedAt: string }[]);
    });
    const queuedAt = new Date(Date.now() - 9 * 86_400_000).toISOString();
    for (const entry of all) store.put({ ...entry, queuedAt });
    await new Promise((resolve) => store.transaction.addEventListener('complete', resolve));
    database.close();
  });
  await phone.goto('/');
  await expectHome(phone);
  await expect(phone.getByText(backup.notice.old(9))).toBeVisible();
  await phone.getByRole('link', { name: backup.notice.action }).click();
  await expect(title(phone, backup.title)).toBeVisible();
});
