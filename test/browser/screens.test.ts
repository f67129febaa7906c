import type { Page } from '@playwright/test';
import { barriersOf } from './support/barriers.ts';
import { expect, test } from './support/journey.ts';
import { superiors } from './support/logins.ts';
import { choose, day, expectHome, fields, log, openAs, openForm, openRow, title, type } from './support/steps.ts';
import { words } from './support/words.ts';

const { backup, common, devices, entry, home, log: list, plan, repair, settings, signIn, signOut, team } = words;

test.describe.configure({ mode: 'parallel' });

// Colours are the same at every size: dark is looked at on the phone alone.
const schemes = { phone: ['dark', 'light'], laptop: ['light'] } as const;
const phone = { viewport: { width: 360, height: 740 } };
const laptop = { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false, deviceScaleFactor: 1 };

for (const [index, [name, device]] of Object.entries({ phone, laptop }).entries()) {
  test.describe(name, () => {
    test.use({ ...device, contextOptions: { reducedMotion: 'reduce' } });

    test(`in ${schemes[name as keyof typeof schemes].join(' and ')}, no screen has an accessibility fault, breaks the security policy or scrolls sideways`, async ({
      page,
    }) => {
      const faults = watch(page);
      await walk(page, superiors[index]!.nip, async (screen) =>
        faults.push(...(await barriersOf(page, screen, schemes[name as keyof typeof schemes]))),
      );
      expect(faults).toEqual([]);
    });
  });
}

test('the ordinary build exposes nothing of the engine', async ({ page }) => {
  await page.goto('/');
  await expect(title(page, signIn.title)).toBeVisible();
  expect(await page.evaluate(() => 'jejak' in globalThis)).toBe(false);
});

/** Every screen and state that a person with a team comes by. */
async function walk(page: Page, nip: string, look: (screen: string) => Promise<unknown>): Promise<void> {
  await page.goto('/');
  await expect(title(page, signIn.title)).toBeVisible();
  await page.getByRole('button', { name: signIn.submit, exact: true }).click();
  await expect(page.getByText(signIn.nipMissing)).toBeVisible();
  await look('sign-in');

  await openAs(page, nip);
  await page.clock.setSystemTime(Date.now() + 2 * 86_400_000);
  await log(page, { date: day(1), description: 'Dicatat dengan jam perangkat yang keliru' });
  await page.clock.setSystemTime(Date.now());
  await expect(page.getByRole('link', { name: home.repair })).toBeVisible();
  await log(page, { description: 'Rapat koordinasi pelayanan', start: '09:00', end: '10:30' });
  await look('home');
  await page.getByRole('button', { name: home.copy }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('copy sheet');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await openForm(page);
  await look('form');
  await fields(page).save.click();
  await expect(page.getByRole('alert')).toBeVisible();
  await look('form with errors');
  await type(page, { start: '09:30', end: '23:00', description: 'Rapat' });
  await choose(page, common.category['tugas-atasan']);
  await choose(page, common.category.tusi);
  await expect(page.getByText(entry.warnings.overlap('09.00–10.30', 'Rapat koordinasi pelayanan'))).toBeVisible();
  await page.reload();
  await expect(page.getByText(words.form.draftRestored)).toBeVisible();
  await look('form restored, with warnings');
  await fields(page).discard.click();
  await page.goto('/');
  await expectHome(page);

  await openRow(page, 'Rapat koordinasi pelayanan');
  await look('detail');
  await page.goto('/catatan');
  await expect(title(page, common.navLog)).toBeVisible();
  await page.getByRole('button', { name: list.moreFilters }).click();
  await look('log');
  await page.goto('/kinerja');
  await expect(page.getByText(plan.utama)).toBeVisible();
  await page.getByText(plan.table).click();
  await look('plan');
  await page.goto('/kinerja/capaian');
  await expect(page.getByLabel(words.achievement.story)).toBeVisible();
  await look('achievement');
  await page.goto('/kinerja/skp');
  await expect(page.getByRole('button', { name: words.skp.submit })).toBeVisible();
  await look('plan editor');
  await page.goto('/tim/periksa');
  await page.getByRole('button', { name: words.inbox.sendBack }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('sending back');
  await page.keyboard.press('Escape');
  await look('inbox');
  await page.goto('/tim');
  const member = page.getByRole('main').getByRole('listitem').getByRole('link').first();
  await expect(member).toBeVisible();
  await look('team');
  await member.click();
  await expect(page.getByRole('group', { name: team.month })).toBeVisible();
  await look('team member');
  await page.getByRole('link', { name: common.memberTabs.plan, exact: true }).click();
  await expect(page.getByText(plan.utama)).toBeVisible();
  await look('member plan');
  await page.goto('/perbaiki');
  await expect(page.getByRole('link', { name: repair.fix })).toBeVisible();
  await look('repair');
  await page.goto('/pengaturan');
  await page.getByRole('button', { name: settings.sync.now }).click();
  await expect(page.getByText(settings.sync.outcome.doneWithRepair(1))).toBeVisible();
  await look('settings');
  await page.goto('/cadangan');
  await expect(page.getByRole('button', { name: backup.make })).toBeVisible();
  await look('backup');
  await page.goto('/perangkat');
  await expect(page.getByRole('button', { name: devices.refresh })).toBeVisible();
  await look('devices');
  await page.goto('/tidak-ada');
  await expect(page.getByText(common.notFound)).toBeVisible();
  await look('not found');
  await page.goto('/lainnya');
  await page.getByRole('button', { name: signOut.action, exact: true }).click();
  await expect(page.getByRole('alertdialog')).toContainText(signOut.keepsTitle(1, 0));
  await look('more, signing out');
}

/** What the browser complains of, from now on. */
function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  return faults;
}
