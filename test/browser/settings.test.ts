import type { Page } from '@playwright/test';
import { settings as en } from '../../src/app/words/en/settings.ts';
import { common as commonEn } from '../../src/app/words/en/common.ts';
import { expect, test } from './support/journey.ts';
import { choose, fields, goTo, log, openForm, title, type } from './support/steps.ts';
import { words } from './support/words.ts';

const { common, more, settings, signIn } = words;
const { sync, storage } = settings;

test('[SYN-13] what Sinkronkan sekarang says is true: reached, server stopped, session ended', async ({
  phone,
  server,
  context,
}) => {
  await goTo(phone, common.navMore);
  await phone.getByRole('link', { name: more.settings }).click();
  const now = phone.getByRole('button', { name: sync.now });
  await now.click();
  await expect(phone.getByText(sync.outcome.done)).toBeVisible();

  await server.stop();
  await now.click();
  await expect(phone.getByText(sync.outcome.unreachable)).toBeVisible();
  await expect(phone.getByText(sync.outcome.done)).toHaveCount(0);

  await server.start();
  await now.click();
  await expect(phone.getByText(sync.outcome.done)).toBeVisible();

  await context.request.delete('/api/session');
  await now.click();
  await expect(phone.getByText(sync.outcome['signed-out'])).toBeVisible();
  await phone.getByRole('main').getByRole('link', { name: sync.signIn }).click();
  await expect(title(phone, signIn.againTitle)).toBeVisible();
});

test('the three numbers and the oldest age are those of this device', async ({ phone, context }) => {
  await context.setOffline(true);
  await log(phone, { description: 'Catatan yang sedang menunggu' });
  await phone.goto('/pengaturan');
  const count = (name: string) => phone.locator('dl').locator('div').filter({ hasText: name }).first();
  await expect(count(sync.waiting)).toContainText('1');
  await expect(phone.getByText(sync.age.moment)).toBeVisible();
  await context.setOffline(false);
  await expect(count(sync.waiting)).toContainText('0');
});

test('English and back, remembered after a reload', async ({ phone }) => {
  await phone.goto('/pengaturan');
  await choose(phone, 'English');
  await expect(title(phone, en.title)).toBeVisible();
  await phone.reload();
  await expect(title(phone, en.title)).toBeVisible();
  await expect(phone.locator('html')).toHaveAttribute('lang', 'en');
  await goTo(phone, commonEn.navHome);
  await expect(title(phone, commonEn.navHome)).toBeVisible();
  await expect(phone.getByText(/^Good (morning|afternoon|evening)/)).toBeVisible();
  await phone.goto('/pengaturan');
  await choose(phone, 'Indonesia');
  await expect(title(phone, settings.title)).toBeVisible();
  await phone.reload();
  await expect(title(phone, settings.title)).toBeVisible();
});

test('storage is shown, and lasting storage is asked for', async ({ phone, context }) => {
  await phone.goto('/pengaturan');
  await expect(phone.getByText(storage.used, { exact: true })).toBeVisible();
  await expect(
    phone
      .getByRole('definition')
      .filter({ hasText: /\d (kB|MB)$/ })
      .first(),
  ).toBeVisible();
  await expect(phone.getByText(storage.notKept)).toBeVisible();
  await phone.getByRole('button', { name: storage.ask }).click();
  await expect(phone.getByText(storage.denied)).toBeVisible();

  const cdp = await context.newCDPSession(phone);
  const { targetInfo } = await cdp.send('Target.getTargetInfo');
  await cdp.send('Browser.setPermission', {
    permission: { name: 'persistent-storage' },
    setting: 'granted',
    browserContextId: targetInfo.browserContextId!,
  });
  await phone.getByRole('button', { name: storage.ask }).click();
  await expect(phone.getByText(storage.granted)).toBeVisible();
  await expect(phone.getByText(storage.kept)).toBeVisible();
});

test('[SYN-14] a clock that is off is told, with how far', async ({ phone }) => {
  await phone.clock.setSystemTime(Date.now() + 3 * 3_600_000);
  await phone.goto('/pengaturan');
  await phone.getByRole('button', { name: sync.now }).click();
  await expect(phone.getByText(sync.ahead(sync.age.hours(3)))).toBeVisible();
});

test('Beranda and Pengaturan come in one go: nothing moves under a finger', async ({ phone }) => {
  await phone.goto('/');
  await expect(phone.getByText(words.home.lastSync)).toBeVisible();
  expect(await movedOn(phone)).toBeLessThan(good);
  await phone.goto('/pengaturan');
  await expect(phone.getByText(storage.used, { exact: true })).toBeVisible();
  expect(await movedOn(phone)).toBeLessThan(good);
});

/** What the Web Vitals call good: the sum of all shifts, as a share of the screen. */
const good = 0.1;

async function movedOn(page: Page): Promise<number> {
  return page.evaluate(
    async () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const add = (list: PerformanceObserverEntryList) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        };
        new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 500);
      }),
  );
}

test('what is said at the foot of the screen goes by itself, also from under a mouse that rests there', async ({
  phone,
}) => {
  const said = phone.locator('.k-snackbar');
  await log(phone, { description: 'Melihat pesan di bawah layar' });
  const place = (await said.boundingBox())!;
  await expect(said).toHaveCount(0);
  await openForm(phone);
  await type(phone, { start: '09:00', end: '09:30', description: 'Menyimpan tanpa menggerakkan tetikus' });
  await phone.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
  await fields(phone).save.press('Enter');
  await expect(said).toBeVisible();
  await expect(said).toHaveCount(0);
});
