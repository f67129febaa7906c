import type { Page } from '@playwright/test';
import { words } from './support/words.ts';
import { expect, test } from './support/journey.ts';
import { staff, samplePassword } from './support/logins.ts';
import { BareDevice, countAtServer } from './support/server-truth.ts';
import { chip, expectFetched, expectHome, fillSignIn, goTo, log, row, title } from './support/steps.ts';

const { common, faults, signIn, signOut } = words;

test('[NIP-1] a NIP pasted in any spacing is taken; each failure has its own sentence', async ({
  page,
  person,
  server,
}) => {
  await page.goto('/');
  await expect(title(page, signIn.title)).toBeVisible();
  const nip = page.getByLabel(signIn.nip, { exact: true });

  await fillSignIn(page, '1987 0506', 'apa saja');
  await expect(nip).toBeFocused();
  await expect(page.getByText(signIn.nipLength(8))).toBeVisible();

  await fillSignIn(page, person.nip, 'bukan kata sandinya');
  await expect(page.getByRole('alert')).toHaveText(faults['wrong-credentials']!);

  await server.stop();
  const oddly = ` ${person.nip.slice(0, 4)}-${person.nip.slice(4, 9)}. ${person.nip.slice(9)} `;
  await fillSignIn(page, oddly);
  await expect(page.getByRole('alert')).toHaveText(faults['unreachable']!);
  expect((await nip.inputValue()).replaceAll(' ', '')).toBe(person.nip);

  await server.start();
  await page.getByRole('button', { name: signIn.submit, exact: true }).click();
  await expectFetched(page);

  await page.reload();
  await expectHome(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await server.stop();
  await page.reload();
  await expectHome(page);
});

test('an account that was tried too often is held for a while, and says so', async ({ page, person, server }) => {
  for (let tries = 0; tries < 8; tries++) {
    await BareDevice.signIn(server, person.nip, 'salah').catch(() => undefined);
  }
  await page.goto('/');
  await fillSignIn(page, person.nip);
  await expect(page.getByRole('alert')).toHaveText(faults['account-locked']!);
});

test('[NIP-2] the NIP is grouped 8-6-1-3 while it is typed, and the caret stays where it was', async ({ page }) => {
  await page.goto('/');
  const nip = page.getByLabel(signIn.nip, { exact: true });
  await nip.pressSequentially('198705062012121007');
  await expect(nip).toHaveValue('19870506 201212 1 007');
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await page.keyboard.type('2');
  await expect(nip).toHaveValue('29870506 201212 1 007');
});

test('[SYN-23] the second person on a phone never sees the first one’s records, which survive and are sent later', async ({
  phone,
  person,
  server,
  context,
}) => {
  const description = 'Menyusun laporan yang belum terkirim';
  const second = staff.at(-1)!;
  await server.stop();
  await log(phone, { description });
  await log(phone, { description: `${description} juga`, start: '09:00', end: '10:00' });
  await expect(chip(phone)).toContainText(common.chip.waiting(2));
  const otherTab = await context.newPage();
  await otherTab.goto('/catatan');
  await expect(row(otherTab, `${description} juga`)).toBeVisible();
  // What waits must not slip out meanwhile: the network stays cut while the first one leaves.
  await context.setOffline(true);
  await server.start();
  await leave(phone, signOut.keepsTitle(2, 0));
  await expect(title(phone, signIn.title)).toBeVisible();
  await expect(title(otherTab, signIn.title)).toBeVisible();
  await otherTab.close();

  // The server hears of the sign-out as soon as it can be reached.
  const session = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const ask = () => fetch(`${server.origin}/api/devices`, { headers: { cookie: session } });
  expect((await ask()).status).toBe(200);
  await context.setOffline(false);
  await expect.poll(async () => (await ask()).status).toBe(401);
  await fillSignIn(phone, second.nip);
  await expectFetched(phone);
  await goTo(phone, common.navLog);
  await expect(title(phone, common.navLog)).toBeVisible();
  await expect(phone.getByText(description)).toHaveCount(0);
  await expect(chip(phone)).toContainText(common.chip.allSent);
  expect(await countAtServer(server, second.nip, description)).toBe(0);

  await leave(phone, signOut.title);
  await fillSignIn(phone, person.nip);
  await expectHome(phone);
  await expect(row(phone, `${description} juga`)).toContainText(common.state.sent);
  await expect(chip(phone)).toContainText(common.chip.allSent);
  expect(await countAtServer(server, person.nip, description)).toBe(1);
  expect(await countAtServer(server, person.nip, `${description} juga`)).toBe(1);
});

test('[SYN-13] a session that has ended holds the queue, clears nothing, and goes on after the sign-in', async ({
  phone,
  person,
  server,
  context,
}) => {
  const description = 'Mencatat setelah sesi berakhir';
  await context.request.delete('/api/session');
  await log(phone, { description });
  await expect(chip(phone)).toContainText(common.chip.signIn);
  await expect(row(phone, description)).toContainText(common.state.waiting);
  await phone.reload();
  await expect(row(phone, description)).toContainText(common.state.waiting);

  await phone.getByRole('main').getByRole('link', { name: words.home.signIn }).click();
  await expect(title(phone, signIn.againTitle)).toBeVisible();
  await phone.getByLabel(signIn.password, { exact: true }).fill(samplePassword);
  await phone.getByRole('button', { name: signIn.submit, exact: true }).click();
  await expectHome(phone);
  await expect(row(phone, description)).toContainText(common.state.sent);
  expect(await countAtServer(server, person.nip, description)).toBe(1);
});

async function leave(page: Page, told: string): Promise<void> {
  await goTo(page, common.navMore);
  await page.getByRole('button', { name: signOut.action, exact: true }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText(told);
  await dialog.getByRole('button', { name: signOut.confirm }).click();
}
