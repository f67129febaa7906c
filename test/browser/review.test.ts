import type { Page } from '@playwright/test';
import { addDays } from '../../src/domain/time/local-date.ts';
import { expect, otherDevice, test } from './support/journey.ts';
import { nipOf, postOf } from './support/logins.ts';
import { BareDevice } from './support/server-truth.ts';
import { day, expectSaid, log, openAs, openRow, row, undo } from './support/steps.ts';
import { words } from './support/words.ts';

const { activity, arrival, common, entry, inbox, log: list, reviewCards } = words;

/** The list holds only rows near the window; today's entry is the person's last. */
async function toLastOf(superior: Page, name: string): Promise<void> {
  await superior.getByRole('button', { name: new RegExp(`^${name.split(',')[0]} `) }).click();
  await superior
    .getByRole('button', { name: /^Kembalikan/ })
    .first()
    .focus();
  await superior.keyboard.press('End');
}

test('[REV-3] [REV-7] [REV-9] an entry is sent back with a reason, mended, approved and then locked', async ({
  phone,
  person,
  browser,
}) => {
  const description = 'Menata arsip kependudukan tahun lalu';
  const reason = 'Sebutkan berapa berkas yang ditata';
  await log(phone, { description });
  await expect(row(phone, description)).toContainText(common.state.sent);

  const superior = await otherDevice(browser, person.superiorNip);
  await superior.getByRole('link', { name: reviewCards.review, exact: true }).click();
  await toLastOf(superior, person.name);
  await superior.context().setOffline(true);
  await superior.getByRole('button', { name: inbox.sendBackLabel(description) }).click();
  await superior.getByRole('dialog').getByRole('button', { name: inbox.sendBack, exact: true }).click();
  await expect(superior.getByRole('dialog')).toContainText('minimal 5 karakter');
  await superior.getByRole('textbox', { name: inbox.reason }).fill(reason);
  await superior.getByRole('dialog').getByRole('button', { name: inbox.sendBack, exact: true }).click();
  await expectSaid(superior, inbox.returned);
  await undo(superior).click();
  await expectSaid(superior, inbox.undone);
  await superior.getByRole('button', { name: inbox.sendBackLabel(description) }).click();
  await superior.getByRole('textbox', { name: inbox.reason }).fill(reason);
  await superior.getByRole('dialog').getByRole('button', { name: inbox.sendBack, exact: true }).click();
  await expect(superior.getByRole('button', { name: inbox.sendBackLabel(description) })).toHaveCount(0);
  await superior.context().setOffline(false);
  await superior.evaluate(() => dispatchEvent(new Event('online')));

  await phone.goto('/');
  await expect(async () => {
    await phone.getByRole('button', { name: common.syncNow }).click();
    await expect(row(phone, description)).toContainText(reason, { timeout: 15_000 });
  }).toPass();
  await openRow(phone, description);
  await expect(phone.getByText(list.returnedTitle)).toBeVisible();
  await phone.getByRole('link', { name: list.mend }).click();
  await phone.getByLabel(entry.description).fill(`${description}, 40 berkas`);
  await phone.getByRole('button', { name: entry.save, exact: true }).click();
  await expectSaid(phone, entry.saved);

  await expect(async () => {
    await superior.goto('/');
    await superior.getByRole('button', { name: common.syncNow }).click();
    await superior.goto('/tim/periksa');
    await toLastOf(superior, person.name);
    const approve = superior.getByRole('button', { name: inbox.approveLabel(`${description}, 40 berkas`) });
    await approve.click({ timeout: 15_000 });
  }).toPass();
  await expectSaid(superior, inbox.approved(1));
  await superior.goto('/');
  await superior.getByRole('button', { name: common.syncNow }).click();

  await phone.goto('/');
  await expect(async () => {
    await phone.getByRole('button', { name: common.syncNow }).click();
    await expect(row(phone, description)).toContainText(common.state.approved, { timeout: 15_000 });
  }).toPass();
  await openRow(phone, description);
  await expect(phone.getByRole('link', { name: list.correct })).toBeVisible();
  await expect(phone.getByRole('link', { name: list.edit, exact: true })).toHaveCount(0);
  await expect(phone.getByText(activity.saveFault)).toHaveCount(0);
});

test('[SUP-3] [SUP-4] an entry that lay on a phone for 43 days is told as not counted, to its writer and the superior, until it is approved', async ({
  page,
  person,
  server,
  browser,
}) => {
  const description = 'Mendata rumah warga di dusun tanpa sinyal';
  const date = addDays(day(), -43);
  await (await BareDevice.signIn(server, nipOf('Admin'))).keepDaysOpen(postOf(person.nip).unitId);
  const time = { kind: 'span', start: '09:00', end: '11:00', endsNextDay: false } as never;
  const body = {
    date,
    time,
    description,
    category: 'tusi',
    rhkId: null,
    volume: null,
    volumeUnit: null,
    note: null,
  } as const;
  const captured = `${date}T04:30:00.000Z`;
  await (await BareDevice.signIn(server, person.nip)).push([body], captured);
  // Before noon it is a day less that has passed in whole.
  const lay = Math.floor((Date.now() - Date.parse(captured)) / 86_400_000);

  await openAs(page, person.nip);
  await expect(page.getByText(reviewCards.held(1))).toBeVisible();
  await page.getByRole('main').locator('a[href="/catatan?keadaan=held"]').click();
  await expect(row(page, description)).toContainText(common.state.held);
  await openRow(page, description);
  await expect(page.getByText(list.heldHint(lay))).toBeVisible();

  const superior = await otherDevice(browser, person.superiorNip);
  await superior.goto('/tim/periksa');
  await superior.getByRole('button', { name: new RegExp(`^${person.name.split(',')[0]} `) }).click();
  const entryOfTheirs = superior.getByRole('article').filter({ hasText: description });
  await expect(entryOfTheirs).toContainText(arrival.held(lay));
  await superior.getByRole('button', { name: inbox.approveLabel(description) }).click();
  await expectSaid(superior, inbox.approved(1));
  await superior.goto('/');
  await superior.getByRole('button', { name: common.syncNow }).click();

  await page.goto('/catatan');
  await expect(async () => {
    await page.goto('/');
    await page.getByRole('button', { name: common.syncNow }).click();
    await expect(page.getByText(reviewCards.held(1))).toHaveCount(0, { timeout: 15_000 });
  }).toPass();
});
