import { expect, test as base } from '@playwright/test';
import { nipOf } from './support/logins.ts';
import { OwnServer } from './support/own-server.ts';
import { choose, expectHome, fillSignIn, openAs, title } from './support/steps.ts';
import { words } from './support/words.ts';

const { common, setup } = words;

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
  await expect(title(page, setup.title)).toBeVisible();
  const label = (name: string) => page.getByLabel(name, { exact: true });
  await label(setup.organisationName).fill('Pemerintah Kabupaten Rintisan');
  await label(setup.unitName).fill('Badan Kepegawaian Daerah');
  await choose(page, 'WITA');
  await label(setup.adminName).fill('Sri Rahayu, S.Kom.');
  await label(setup.nip).fill('19870506 201212 2 004');
  await label(setup.password).fill('pendek');
  await label(setup.code).fill('SALAHSALAH');

  await page.getByRole('button', { name: setup.submitOrganisation }).click();
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: setup.missing.password }).click();
  await expect(label(setup.password)).toBeFocused();
  await label(setup.password).fill('sandi-yang-panjang');

  await page.getByRole('button', { name: setup.submitOrganisation }).click();
  await page
    .getByRole('alert')
    .getByRole('link', { name: /Kode tidak cocok/ })
    .click();
  await expect(label(setup.code)).toBeFocused();
  await expect(label(setup.organisationName)).toHaveValue('Pemerintah Kabupaten Rintisan');
  await label(setup.code).fill(printedCode(server).toLowerCase());

  await page.getByRole('button', { name: setup.submitOrganisation }).click();
  await expect(title(page, setup.doneTitle)).toBeFocused();
  await page.getByRole('button', { name: setup.toSignIn }).click();
  await fillSignIn(page, '198705062012122004', 'sandi-yang-panjang');
  await expectHome(page);
  await page.getByRole('link', { name: common.navMore, exact: true }).click();
  await expect(page.getByText('Badan Kepegawaian Daerah')).toBeVisible();
  await expect(page.getByText('19870506 201212 2 004')).toBeVisible();
});

test('an empty server is filled with the sample district, and offers its setup only once', async ({
  page,
  server,
  browser,
}) => {
  await page.goto('/');
  await choose(page, new RegExp(setup.sample));
  await page.getByRole('button', { name: setup.submitSample }).click();
  await page.getByRole('alert').getByRole('link', { name: setup.missing.code }).click();
  await page.keyboard.type(printedCode(server));
  await page.getByRole('button', { name: setup.submitSample }).click();
  await expect(title(page, setup.doneTitle)).toBeVisible();

  const other = await (await browser.newContext()).newPage();
  await openAs(other, nipOf('Pegawai'));
});
