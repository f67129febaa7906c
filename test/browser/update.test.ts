import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { OwnServer } from './support/own-server.ts';
import { nipOf } from './support/logins.ts';
import { chip, expectHome, expectSaid, fields, goTo, openAs, openForm, row, title, type } from './support/steps.ts';
import { TwoVersions } from './support/two-versions.ts';
import { words } from './support/words.ts';

const { backup, common, entry, home, more, settings, update } = words;

test('a new version waits behind a bar, and on consent takes over in all tabs; what is being typed survives', async ({
  browser,
}) => {
  const versions = await TwoVersions.make();
  const server = await OwnServer.start({ sample: true, dist: versions.dist });
  try {
    const context = await browser.newContext({ baseURL: server.origin });
    const [typing, reading] = [await context.newPage(), await context.newPage()];
    await openAs(typing, nipOf('Pegawai'));
    await reading.goto('/');
    await expectHome(reading);
    const before = await versionOf(reading);
    await goTo(reading, common.navHome);
    await openForm(typing);
    const undrafted = await context.newPage();
    await undrafted.goto('/cadangan');
    await undrafted
      .getByLabel(backup.passphrase, { exact: true })
      .fill('kalimat sandi yang tidak disimpan di mana pun');
    await undrafted.evaluate(() => Object.assign(globalThis, { asked: true }));
    await type(typing, { start: '14:00', end: '15:00', description: 'Setengah jadi saat versi baru datang' });

    await server.stop();
    await versions.deployNext();
    await server.start();
    await reading.goto('/pengaturan');
    await reading.getByRole('button', { name: settings.version.look }).click();
    for (const page of [reading, typing]) await expect(page.getByText(update.waits)).toBeVisible();
    await expect(fields(typing).description).toHaveValue('Setengah jadi saat versi baru datang');

    // It waits: the old tab goes on, through screens it had not loaded yet, also without the server that has them no more.
    await server.stop();
    await reading.goto('/kinerja');
    await expect(title(reading, common.navPlan)).toBeVisible();
    expect(await versionOf(reading)).toBe(before);
    await goTo(reading, common.navHome);
    await reading.getByRole('button', { name: home.copy }).click();
    await reading.getByRole('button', { name: /^Salin \d+ catatan$/ }).click();
    await expect(chip(reading)).toContainText(/\d menunggu/);
    await server.start();
    await expect(chip(reading)).toContainText(common.chip.allSent);

    await reading.getByRole('button', { name: update.take }).click();
    await expectSaid(reading, update.taken);
    await expectHome(reading);
    await expect(typing.getByText(words.form.draftRestored)).toBeVisible();
    await expect(fields(typing).description).toHaveValue('Setengah jadi saat versi baru datang');
    await expect(fields(typing).end).toHaveValue('15.00');
    for (const page of [reading, typing]) await expect(page.getByText(update.waits)).toHaveCount(0);
    // A text that no draft has is not taken away without a word: this page is still the one it was typed on.
    await expect(undrafted.getByText(update.unsaved)).toBeVisible();
    expect(await undrafted.evaluate(() => 'asked' in globalThis)).toBe(true);
    await undrafted.getByRole('button', { name: update.takeAnyway }).click();
    expect(await versionOf(undrafted)).toBe(versions.next);
    expect(await versionOf(reading)).toBe(versions.next);

    await fields(typing).save.click();
    await expectSaid(typing, entry.saved);
    await goTo(reading, common.navHome);
    await expect(row(reading, 'Setengah jadi saat versi baru datang')).toContainText(common.state.sent);
    await context.close();
  } finally {
    await server.remove();
    await versions.remove();
  }
});

async function versionOf(page: Page): Promise<string> {
  await goTo(page, common.navMore);
  await expect(title(page, more.title)).toBeVisible();
  const text = await page.getByText(new RegExp(`^${more.version('\\d')}`)).innerText();
  return text.replace(more.version(''), '');
}
