import { words } from './support/words.ts';
import { expect, test } from './support/journey.ts';
import { CaptivePortal } from './support/captive-portal.ts';
import { nipOf } from './support/logins.ts';
import { countAtServer } from './support/server-truth.ts';
import { chip, expectHome, fillSignIn, goTo, log, openAs, row, title } from './support/steps.ts';

const { common, settings } = words;

test('[SYN-1] logged with the network cut, it is saved, survives a reload, and is sent when the network is back', async ({
  phone,
  person,
  server,
  context,
}) => {
  const description = 'Melayani warga di pulau tanpa sinyal';
  await context.setOffline(true);
  await log(phone, { description });
  await expect(row(phone, description)).toContainText(common.state.waiting);
  await expect(chip(phone)).toContainText(common.chip.waiting(1));
  await phone.reload();
  await expect(row(phone, description)).toContainText(common.state.waiting);
  await goTo(phone, common.navLog);
  await expect(row(phone, description)).toContainText(common.state.waiting);
  await phone.goto('/pengaturan');
  await expect(title(phone, settings.title)).toBeVisible();

  await context.setOffline(false);
  await expect(chip(phone)).toContainText(common.chip.allSent);
  await goTo(phone, common.navHome);
  await expect(row(phone, description)).toContainText(common.state.sent);
  expect(await countAtServer(server, person.nip, description)).toBe(1);
});

test('[SYN-10] with the server stopped, then killed, the app goes on; what waits is sent by itself, once', async ({
  phone,
  person,
  server,
}) => {
  const [first, second] = ['Memeriksa berkas saat server berhenti', 'Memeriksa berkas setelah server mati'] as const;
  await server.stop();
  await log(phone, { description: first });
  expect(await phone.evaluate(() => navigator.onLine)).toBe(true);
  await expect(row(phone, first)).toContainText(common.state.waiting);
  await expect(phone.getByText(words.home.faults.unreachable)).toBeVisible();
  await phone.reload();
  await expect(row(phone, first)).toContainText(common.state.waiting);

  await server.start();
  await expect(row(phone, first)).toContainText(common.state.sent);

  await server.kill();
  await log(phone, { description: second, start: '09:00', end: '10:30' });
  await expect(row(phone, second)).toContainText(common.state.waiting);
  await server.start();
  await expect(row(phone, second)).toContainText(common.state.sent);
  await expect(chip(phone)).toContainText(common.chip.allSent);
  for (const description of [first, second]) expect(await countAtServer(server, person.nip, description)).toBe(1);
});

test('[SYN-8] the page of a Wi-Fi that wants a login is no receipt: nothing is shown as sent', async ({
  page,
  person,
  server,
}) => {
  const description = 'Mengisi laporan di warung kopi';
  const portal = await CaptivePortal.before(server);
  try {
    await page.goto(portal.origin);
    await fillSignIn(page, person.nip);
    await expectHome(page);
    await expect(chip(page)).toContainText(common.chip.allSent);
    portal.wantsLogin = true;
    await log(page, { description });
    await expect(page.getByText(words.home.faults['not-ours'])).toBeVisible();
    await expect(row(page, description)).toContainText(common.state.waiting);
    await chip(page).click();
    await page.getByRole('button', { name: settings.sync.now }).click();
    await expect(page.getByText(settings.sync.outcome['not-ours'])).toBeVisible();
    await expect(chip(page)).toContainText(common.chip.waiting(1));
    expect(await countAtServer(server, person.nip, description)).toBe(0);

    portal.wantsLogin = false;
    await page.getByRole('button', { name: settings.sync.now }).click();
    await expect(page.getByText(settings.sync.outcome.done)).toBeVisible();
    expect(await countAtServer(server, person.nip, description)).toBe(1);
  } finally {
    await portal.close();
  }
});

test('a portal answers the sign-in too, and the sentence says so', async ({ page, server }) => {
  const portal = await CaptivePortal.before(server);
  try {
    await page.goto(portal.origin);
    await expect(title(page, words.signIn.title)).toBeVisible();
    portal.wantsLogin = true;
    await fillSignIn(page, nipOf('Pegawai'));
    await expect(page.getByRole('alert')).toHaveText(words.faults['not-ours']!);
  } finally {
    await portal.close();
  }
});

test('the day is that of the workplace, not of the phone', async ({ page }) => {
  // 17.30 UTC is half past one of the next day in WITA; the phone still stands on New York.
  const evening = new Date(Date.now() - 2 * 86_400_000);
  evening.setUTCHours(17, 30, 0, 0);
  const next = new Date(evening.getTime() + 86_400_000);
  const text = new Intl.DateTimeFormat('id-ID', { dateStyle: 'full', timeZone: 'UTC' }).format(next);
  await openAs(page, nipOf('Pegawai (WITA)'));
  await page.clock.setSystemTime(evening);
  await page.reload();
  await expect(page.getByText(text, { exact: true })).toBeVisible();
  await expect(page.getByText(/^Selamat pagi/)).toBeVisible();
});
