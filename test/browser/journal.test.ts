import type { Page } from '@playwright/test';
import { expect, test } from './support/own-journey.ts';
import { nipOf, samplePassword } from './support/logins.ts';
import { OwnBrowser } from './support/own-browser.ts';
import { OwnServer } from './support/own-server.ts';
import { BareDevice, countAtServer } from './support/server-truth.ts';
import { chip, day, expectHome, expectSaid, log, openAs, row, title } from './support/steps.ts';
import { words } from './support/words.ts';

const { common, databaseFault, journal, safety, settings } = words;

/** Deletes every IndexedDB of the app from another tab of the same browser. */
async function deleteDatabases(page: Page): Promise<void> {
  await page.goto('/icons/icon.svg');
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      await new Promise((resolve) => {
        const request = indexedDB.deleteDatabase(name!);
        for (const outcome of ['success', 'error']) request.addEventListener(outcome, resolve);
      });
    }
  });
}

test('[SYN-4] IndexedDB deleted under the app: it says so, and the unsent entry comes back and is sent once', async ({
  own,
  person,
  server,
}) => {
  const description = 'Selamat dari basis data yang dihapus';
  await server.stop();
  await log(own.page, { description });
  await expect(row(own.page, description)).toContainText(common.state.waiting);

  const other = await own.context.newPage();
  await deleteDatabases(other);
  await expect(title(own.page, databaseFault.titles['deleted']!)).toBeVisible();
  await own.page.getByRole('button', { name: databaseFault.openAgain }).click();

  await expectHome(own.page);
  await expectSaid(own.page, journal.restored(1));
  await expect(row(own.page, description)).toContainText(common.state.waiting);
  await expect(chip(own.page)).toContainText(common.chip.waiting(1));

  await server.start();
  await expect(row(own.page, description)).toContainText(common.state.sent);
  expect(await countAtServer(server, person.nip, description)).toBe(1);
  await own.page.reload();
  await expect(row(own.page, description)).toContainText(common.state.sent);
  await expect(chip(own.page)).toContainText(common.chip.allSent);
});

test('[SYN-4] the whole of IndexedDB is gone when the browser opens again: nobody signs in anew, nothing is lost', async ({
  own,
  person,
  server,
}) => {
  const description = 'Basis data hilang sesudah dimatikan paksa';
  await server.stop();
  await log(own.page, { description });
  await own.kill();

  await own.reopen();
  await deleteDatabases(own.page);
  await own.page.goto('/');
  await expectHome(own.page);
  await expect(row(own.page, description)).toContainText(common.state.waiting);
  await server.start();
  await expect(row(own.page, description)).toContainText(common.state.sent);
  expect(await countAtServer(server, person.nip, description)).toBe(1);
});

test('[SYN-4] who signed out is not signed in again by a lost database', async ({ own }) => {
  await own.page.goto('/lainnya');
  await own.page.getByRole('button', { name: words.signOut.action }).click();
  await own.page.getByRole('alertdialog').getByRole('button', { name: words.signOut.confirm }).click();
  await expect(own.page.getByLabel(words.signIn.nip, { exact: true })).toBeVisible();
  const other = await own.context.newPage();
  await deleteDatabases(other);
  await own.page.reload();
  await expect(own.page.getByLabel(words.signIn.nip, { exact: true })).toBeVisible();
});

test('[SYN-4] the settings say that the journal works, and that it is missing where the browser has none', async ({
  browser,
  person,
  phone,
}) => {
  await phone.goto('/pengaturan');
  await expect(phone.getByText(safety.journals.working)).toBeVisible();
  await expect(phone.getByText(safety.offlines.ready)).toBeVisible();

  const context = await browser.newContext();
  await context.addInitScript(() => {
    // A browser that has workers, and none to give: without any it is too old, which the start says.
    const none = function Worker() {
      throw new DOMException('no workers here', 'SecurityError');
    };
    Object.defineProperty(globalThis, 'Worker', { value: none });
  });
  const page = await context.newPage();
  await openAs(page, person.nip);
  await log(page, { description: 'Tanpa jurnal pun tersimpan', start: '09:00', end: '09:30' });
  // From here on also without a service worker, as in some private windows: it is said where work begins.
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined }));
  await page.goto('/');
  await expect(page.getByText(safety.offlines.unsupported)).toBeVisible();
  await page.goto('/pengaturan');
  await expect(title(page, settings.title)).toBeVisible();
  await expect(page.getByText(safety.journals.unavailable)).toBeVisible();
  await expect(page.getByText(safety.offlines.unsupported)).toBeVisible();
  await context.close();
});

test('[SYN-4] the browser is killed while saving one by one, and while sending: every save that resolved is there, in the database and in the journal alone, and at the server once', async () => {
  const server = await OwnServer.start({ sample: true, exposed: true });
  const own = await OwnBrowser.open(server.origin);
  try {
    const nip = nipOf('Pegawai');
    await own.page.goto('/');
    await engineThere(own.page);
    await own.page.evaluate(([who, word]) => jejak.signIn(who!, word!), [nip, samplePassword]);
    await expect.poll(() => own.page.evaluate(() => jejak.sync().then(({ kind }) => kind))).toBe('done');
    await own.page.evaluate(async () => void (await navigator.serviceWorker.ready));
    // The cookie is written down some seconds after signing in.
    await own.close();
    await own.reopen();
    await own.page.goto('/');
    await expectHome(own.page);
    await engineThere(own.page);
    await server.stop();

    const saved = await saveUntilKilled(own, 30);
    expect(saved.length).toBeGreaterThanOrEqual(30);
    await own.reopen();
    await own.page.goto('/');
    await expectHome(own.page);
    await engineThere(own.page);
    await expect.poll(async () => missing(saved, await idsOnDevice(own.page))).toEqual([]);
    await deleteDatabases(own.page);
    await own.page.goto('/');
    await expectHome(own.page);
    await engineThere(own.page);
    await expect.poll(async () => missing(saved, await idsOnDevice(own.page))).toEqual([]);

    await server.start();
    for (const description of ['Dikirim ketika peramban mati', 'Dikirim ketika peramban mati lagi']) {
      saved.push(await killWhileSending(own, description));
      await own.reopen();
      await own.page.goto('/');
      await expectHome(own.page);
      await engineThere(own.page);
    }
    await expect.poll(() => own.page.evaluate(() => jejak.sync().then(({ kind }) => kind))).toBe('done');
    const stored = (await (await BareDevice.signIn(server, nip)).activities()).filter(({ id }) => saved.includes(id));
    expect(stored.map(({ rev }) => rev)).toEqual(saved.map(() => 1));
  } finally {
    await own.remove();
    await server.remove();
  }
});

declare const jejak: {
  signIn(nip: string, password: string): Promise<unknown>;
  sync(): Promise<{ kind: string }>;
  save(kind: string, body: unknown): Promise<{ kind: string; id?: string }>;
  newest(kind: string, limit: number): Promise<{ id: string }[]>;
};

async function engineThere(page: Page): Promise<void> {
  await page.waitForFunction(() => 'jejak' in globalThis);
}

/** Saves one after the other; after `least` have resolved, the browser is killed in the midst of the next ones. */
async function saveUntilKilled(own: OwnBrowser, least: number): Promise<string[]> {
  const saved: string[] = [];
  let enough = () => {};
  const reached = new Promise<void>((resolve) => (enough = resolve));
  await own.page.exposeFunction('told', (id: string) => {
    saved.push(id);
    if (saved.length >= least) enough();
  });
  const saving = own.page.evaluate(async (date) => {
    const { told } = globalThis as unknown as { told: (id: string) => Promise<void> };
    for (let i = 0; i < 10_000; i++) {
      const time = { kind: 'duration', minutes: 5 };
      const rest = { category: 'tusi', rhkId: null, volume: null, volumeUnit: null, note: null };
      const outcome = await jejak.save('activity', { date, time, description: `Simpanan beruntun ke-${i}`, ...rest });
      if (outcome.id === undefined) throw new Error(JSON.stringify(outcome));
      void told(outcome.id);
    }
  }, day());
  await Promise.race([reached, saving]);
  await own.kill();
  await saving.catch(() => undefined);
  return saved;
}

/** Saves one more, and kills the browser while the request that carries it is under way. */
async function killWhileSending(own: OwnBrowser, description: string): Promise<string> {
  const sending = own.page.waitForRequest('**/api/sync');
  const id = await own.page.evaluate(
    async ({ text, date }) => {
      const time = { kind: 'duration', minutes: 5 };
      const rest = { category: 'tusi', rhkId: null, volume: null, volumeUnit: null, note: null };
      return (await jejak.save('activity', { date, time, description: text, ...rest })).id!;
    },
    { text: description, date: day() },
  );
  await sending;
  await own.kill();
  return id;
}

async function idsOnDevice(page: Page): Promise<string[]> {
  return page.evaluate(async () => (await jejak.newest('activity', 100_000)).map(({ id }) => id));
}

function missing(wanted: readonly string[], there: readonly string[]): string[] {
  const found = new Set(there);
  return wanted.filter((id) => !found.has(id));
}
