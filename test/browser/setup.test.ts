import { expect, test as base } from '@playwright/test';
import { setup as words } from '../../src/app/words/id/setup.ts';
import { common } from '../../src/app/words/id/common.ts';
import { nipOf } from './support/logins.ts';
import { OwnServer } from './support/own-server.ts';
import { choose, expectHome, fillSignIn, openAs, title } from './support/steps.ts';

const test = base.extend<{ server: OwnServer }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures needed off the pattern
  server: async ({}, use) => {
    const server = await OwnServer.start({ sample: false });
    await use(server);
    await server.remove();
  },
  baseURL: ({ server }, use) => use(server.origin),
});

function printedCode(server: OwnServer): string {
  const code = /kode sekali pakai: (\w+)/.exec(server.printed)?.[1];
  if (!code) throw new Error(`no code in:\n${server.printed}`);
  return code;
}

test('an empty server is set up with an organisation, whose admin signs in', async ({ page, server }) => {
  await page.goto('/');
  await expect(title(page, words.title)).toBeVisible();
  const label = (name: string) => page.getByLabel(name, { exact: true });
  await label(words.organisationName).fill('Pemerintah Kabupaten Rintisan');
  await label(words.unitName).fill('Badan Kepegawaian Daerah');
  await choose(page, 'WITA');
  await label(words.adminName).fill('Sri Rahayu, S.Kom.');
  await label(words.nip).fill('19870506 201212 2 004');
  await label(words.password).fill('pendek');
  await label(words.code).fill('SALAHSALAH');

  await page.getByRole('button', { name: words.submitOrganisation }).click();
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: words.missing.password }).click();
  await expect(label(words.password)).toBeFocused();
  await label(words.password).fill('sandi-yang-panjang');

  await page.getByRole('button', { name: words.submitOrganisation }).click();
  await page.getByRole('alert').getByRole('link', { name: /Kode tidak cocok/ }).click();
  await expect(label(words.code)).toBeFocused();
  await expect(label(words.organisationName)).toHaveValue('Pemerintah Kabupaten Rintisan');
  await label(words.code).fill(printedCode(server).toLowerCase());

  await page.getByRole('button', { name: words.submitOrganisation }).click();
  await expect(title(page, words.doneTitle)).toBeFocused();
  await page.getByRole('button', { name: words.toSignIn }).click();
  await fillSignIn(page, '198705062012122004', 'sandi-yang-panjang');
  await expectHome(page);
  await page.getByRole('link', { name: common.navMore, exact: true }).click();
  await expect(page.getByText('Badan Kepegawaian Daerah')).toBeVisible();
  await expect(page.getByText('19870506 201212 2 004')).toBeVisible();
});

test('an empty server is filled with the sample district, and offers its setup only once', async ({ page, server, browser }) => {
  await page.goto('/');
  await choose(page, new RegExp(words.sample));
  await page.getByRole('button', { name: words.submitSample }).click();
  await page.getByRole('alert').getByRole('link', { name: words.missing.code }).click();
  await page.keyboard.type(printedCode(server));
  await page.getByRole('button', { name: words.submitSample }).click();
  await expect(title(page, words.doneTitle)).toBeVisible({ timeout: 30_000 });

  const other = await (await browser.newContext()).newPage();
  await openAs(other, nipOf('Pegawai'));
});
