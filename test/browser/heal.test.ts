import { chromium, type Page } from '@playwright/test';
import { chromiumFlags, findChromium } from '../../scripts/find-chromium.mjs';
import { Middlebox } from '../support/middlebox.ts';
import { expect, test } from './support/journey.ts';
import { chip, expectFetched, fields, fillSignIn, goTo, openForm, title, type } from './support/steps.ts';
import { words } from './support/words.ts';

const { common, databaseFault, signIn } = words;

const loginPage = { status: 200, type: 'text/html', body: '<!doctype html><title>Wi-Fi</title><p>Silakan masuk.' };
const installed = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready));

test('a network that answers for the server while the app installs leaves nothing of its own on the device', async ({
  server,
  person,
  browser,
}) => {
  const box = await Middlebox.before(server.origin);
  const context = await browser.newContext({ baseURL: box.origin });
  const page = await context.newPage();
  try {
    // What the page itself asks for arrives; what the service worker asks for is answered by somebody else.
    box.habit = ({ url, headers }) =>
      url!.startsWith('/assets/') && headers['sec-fetch-dest'] === 'empty' ? loginPage : undefined;
    await page.goto('/');
    await fillSignIn(page, person.nip);
    await expectFetched(page);
    const answered = () => box.seen.filter(({ path, status }) => path === '/sw.js' && status === 200).length;
    await expect.poll(answered).toBeGreaterThan(0);
    const workers = () =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        return registration === undefined ? 'none' : registration.active ? 'active' : 'not active';
      });
    await expect.poll(workers).not.toBe('active');
    await expect.poll(workers).toBe('none');

    box.habit = null;
    await page.reload();
    await installed(page);
    const texts = await page.evaluate(async () => {
      const cache = await caches.open('jejak-app');
      const found = await Promise.all((await cache.keys()).map((key) => cache.match(key)));
      return Promise.all(found.map((one) => one!.text()));
    });
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.some((text) => text.includes('Silakan masuk.'))).toBe(false);
    await context.setOffline(true);
    for (const name of [common.navPlan, common.navLog, common.navMore]) {
      await goTo(page, name);
      await expect(title(page, name)).toBeVisible();
    }
  } finally {
    await context.close();
    await box.close();
  }
});

test('a file on the device that is not what was built is found and mended; where it cannot be, a sentence says so', async ({
  phone,
}) => {
  const spoil = (name: string) =>
    phone.evaluate(async (part) => {
      const cache = await caches.open('jejak-app');
      const keys = (await cache.keys()).filter(({ url }) => url.includes(`/assets/${part}`) && url.includes('.js'));
      const html = { headers: { 'content-type': 'text/html' } };
      for (const key of keys) await cache.put(key, new Response('<p>Silakan masuk.', html));
      return keys.length;
    }, name);
  expect(await spoil('plan-screen-')).toBe(1);
  await goTo(phone, common.navPlan);
  await expect(title(phone, common.navPlan)).toBeVisible();

  expect(await spoil('more-screen-')).toBe(1);
  // Else the browser's own cache would mend it, also without a connection.
  const cdp = await phone.context().newCDPSession(phone);
  await cdp.send('Network.clearBrowserCache');
  await phone.context().setOffline(true);
  await goTo(phone, common.navMore);
  await expect(title(phone, common.notFetched)).toBeVisible();
  await expect(phone.getByText(common.needsNetwork)).toBeVisible();
  await phone.screenshot({ path: 'test-results/heal-missing.png' });
  // The rest of the app is as it was.
  await goTo(phone, common.navHome);
  await expect(chip(phone)).toBeVisible();
  await goTo(phone, common.navMore);
  await expect(title(phone, common.notFetched)).toBeVisible();
  await phone.context().setOffline(false);
  await expect(title(phone, common.navMore)).toBeVisible();
});

test('without a copy for offline use, a screen that cannot be fetched says so, and nothing that is typed is lost', async ({
  page,
  person,
}) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined }));
  await page.goto('/');
  await fillSignIn(page, person.nip);
  await expectFetched(page);
  await openForm(page);
  await type(page, { description: 'Diketik sebelum sinyal hilang' });
  await page.context().setOffline(true);
  await page.getByRole('button', { name: common.back }).click();
  await goTo(page, common.navPlan);
  await expect(title(page, common.notFetched)).toBeVisible();
  await page.getByRole('button', { name: common.tryAgain }).click();
  await expect(title(page, common.notFetched)).toBeVisible();
  await goTo(page, common.navRecord);
  await expect(fields(page).description).toHaveValue('Diketik sebelum sinyal hilang');
  await page.getByRole('button', { name: common.back }).click();
  await goTo(page, common.navPlan);
  await page.context().setOffline(false);
  await expect(title(page, common.navPlan)).toBeVisible();
  await goTo(page, common.navRecord);
  await expect(fields(page).description).toHaveValue('Diketik sebelum sinyal hilang');
});

test.describe('what a browser lacks is said before anything is asked', () => {
  const forbidden = 'DOMException' as const;
  for (const [name, lack, told] of [
    ['storage is forbidden', 'localStorage', databaseFault.private],
    ['there is no IndexedDB', 'indexedDB', databaseFault.private],
    ['there are no workers', 'Worker', databaseFault.outdated],
  ] as const) {
    test(name, async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.addInitScript(
        ([key, fault]) => {
          const get = () => {
            if (key === 'localStorage') throw new globalThis[fault]('denied', 'SecurityError');
            return undefined;
          };
          Object.defineProperty(globalThis, key, { get });
        },
        [lack, forbidden] as const,
      );
      await page.goto('/');
      await expect(page.getByText(told)).toBeVisible();
      await expect(page.getByLabel(signIn.nip)).toHaveCount(0);
      expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
    });
  }

  test('the page was opened as http:// on the office network', async ({ server }) => {
    const args = [...chromiumFlags, '--host-resolver-rules=MAP kantor.test localhost'];
    const office = await chromium.launch({ executablePath: findChromium() ?? 'chromium', args });
    try {
      const page = await office.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(`http://kantor.test:${server.port}/`);
      await expect(page.getByRole('heading', { name: databaseFault.titles['insecure']! })).toBeVisible();
      await expect(page.getByText(databaseFault.insecure)).toBeVisible();
      await expect(page.getByRole('link', { name: databaseFault.openSecurely })).toHaveAttribute(
        'href',
        `https://kantor.test:${server.port}/`,
      );
      await page.screenshot({ path: 'test-results/heal-insecure.png' });
      expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
      await page.goto(`http://kantor.test:${server.port}/survei`);
      await expect(page.getByText('https')).toBeVisible();
    } finally {
      await office.close();
    }
  });
});
