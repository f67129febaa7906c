import { AxeBuilder } from '@axe-core/playwright';
import { Secret, TOTP } from 'otpauth';
import type { Page } from '@playwright/test';
import { account } from '../../src/app/words/id/account.ts';
import { samplePassword } from '../../src/server/sample/sample-district.ts';
import { expect, otherDevice, test } from './support/journey.ts';
import { nipOf } from './support/logins.ts';
import { title } from './support/steps.ts';
import { words } from './support/words.ts';

const { settings, signIn } = words;

async function expectFits(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBe(0);
}

async function openAccount(page: Page): Promise<void> {
  await page.goto('/pengaturan');
  await page.getByRole('link', { name: settings.openAccount }).click();
  await expect(title(page, account.title)).toBeVisible();
  await expect(page.getByText(account.here, { exact: true })).toBeVisible();
}

test('an admin turns the second step on, signs in with it elsewhere, ends that session, and turns it off', async ({
  browser,
}) => {
  const nip = nipOf('Admin');
  const page = await otherDevice(browser, nip);
  await page.setViewportSize({ width: 360, height: 740 });
  await openAccount(page);
  await expectFits(page);
  const totp = page.locator('.k-card', { hasText: account.totp });
  await totp.getByLabel(account.oldPassword, { exact: true }).fill(samplePassword);
  await totp.getByRole('button', { name: account.begin }).click();
  const secret = (await totp.locator('.account-secret').innerText()).replaceAll(' ', '');
  await expectFits(page);
  await page.screenshot({ path: test.info().outputPath('second-step.png'), fullPage: true });
  const codeNow = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  await totp.getByLabel(account.code).fill('000000');
  await totp.getByRole('button', { name: account.confirm }).click();
  await expect(totp.getByRole('alert')).toBeVisible();
  await totp.getByLabel(account.code).fill(codeNow());
  await totp.getByRole('button', { name: account.confirm }).click();
  const codes = await totp.locator('.account-codes li').allInnerTexts();
  expect(codes).toHaveLength(10);
  await expectFits(page);
  await totp.getByRole('button', { name: account.saved }).click();
  await expect(totp.getByText(account.totpOn(10))).toBeVisible();

  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto('/');
  await elsewhere.getByLabel(signIn.nip).fill(nip);
  await elsewhere.getByLabel(signIn.password, { exact: true }).fill(samplePassword);
  await elsewhere.getByRole('button', { name: signIn.submit, exact: true }).click();
  await elsewhere.getByLabel(signIn.otp).fill(codes[0]!);
  await elsewhere.getByRole('button', { name: signIn.submit, exact: true }).click();
  await expect(elsewhere.getByRole('navigation').first()).toBeVisible();

  await page.reload();
  await expect(page.getByText(account.other, { exact: true }).first()).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('account.png'), fullPage: true });
  await page.getByRole('button', { name: account.end, exact: true }).first().click();
  await expect(page.getByText(account.ended).first()).toBeVisible();

  await totp.getByLabel(account.oldPassword, { exact: true }).fill(samplePassword);
  await totp.getByLabel(account.codeOrRecovery).fill(codes[1]!);
  await totp.getByRole('button', { name: account.turnOff }).click();
  await expect(page.getByText(account.turnedOff).first()).toBeVisible();
});

test('the own password is changed with the old one; a weak one is refused at its field; offline the screen says so', async ({
  phone,
  context,
}) => {
  await openAccount(phone);
  const next = 'payung biru di loteng';
  await phone.getByRole('button', { name: account.change }).click();
  await expect(phone.getByText(account.missing)).toBeVisible();
  const card = phone.locator('.k-card', { hasText: account.password });
  const change = async (old: string, chosen: string) => {
    await card.getByLabel(account.oldPassword, { exact: true }).first().fill(old);
    await card.getByLabel(account.newPassword, { exact: true }).fill(chosen);
    await card.getByRole('button', { name: account.change }).click();
  };
  await change(samplePassword, 'bismillah2026');
  await expect(card.getByText(/mudah ditebak/)).toBeVisible();
  await change(samplePassword, next);
  await expect(phone.getByText(account.changed).first()).toBeVisible();
  await change(next, `${samplePassword} lagi`);
  await expect(card.getByLabel(account.newPassword, { exact: true })).toHaveValue('');
  await context.setOffline(true);
  await phone.reload();
  await expect(phone.getByText(words.common.needsNetwork)).toBeVisible();
  await context.setOffline(false);
});
