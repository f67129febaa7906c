import type { Browser, Page } from '@playwright/test';
import { refusals } from '../../src/domain/refusal/refusal.ts';
import { words } from './support/words.ts';
import { expect, otherDevice, test } from './support/journey.ts';
import type { Person } from './support/logins.ts';
import { BareDevice, countAtServer } from './support/server-truth.ts';
import {
  chip,
  day,
  detail,
  expectHome,
  expectSaid,
  fields,
  goTo,
  log as record,
  openRow,
  row,
  title,
  type,
  undo,
} from './support/steps.ts';

const { activity, arrival, common, entry, log, more, repair, settings } = words;

test('[SYN-16] the person’s second device and the superior’s show it after their next sync', async ({
  phone,
  person,
  browser,
}) => {
  const description = 'Menyerahkan kartu keluarga kepada warga';
  const [second, superior] = [await otherDevice(browser, person.nip), await otherDevice(browser, person.superiorNip)];
  await record(phone, { description });
  await expect(row(phone, description)).toContainText(common.state.sent);

  await second.getByRole('button', { name: common.syncNow }).click();
  await expect(row(second, description)).toContainText(common.state.sent);

  await goTo(superior, common.navMore);
  await superior.getByRole('link', { name: more.team }).click();
  await superior.getByRole('link', { name: person.name }).click();
  await expect(superior.getByText(description)).toHaveCount(0);
  await syncNow(superior);
  await superior.goBack();
  await expect(superior.getByText(description)).toBeVisible();
  await expect(superior.getByRole('heading', { name: person.name })).toBeVisible();
  await expect(superior.getByText(arrival.late)).toHaveCount(0);
});

test('an entry is changed and deleted, each with a way back, and the other device follows', async ({
  phone,
  person,
  server,
  browser,
}) => {
  const [before, after] = ['Mencetak kartu identitas anak', 'Mencetak dan menyerahkan kartu identitas anak'] as const;
  await record(phone, { description: before });
  await expect(row(phone, before)).toContainText(common.state.sent);

  await openRow(phone, before);
  await phone.getByRole('link', { name: log.edit, exact: true }).click();
  await expect(title(phone, entry.titles.edit)).toBeVisible();
  await fields(phone).description.fill(after);
  await fields(phone).save.click();
  await expectSaid(phone, entry.saved);
  await expect(detail(phone).getByText(after)).toBeVisible();
  await undo(phone).click();
  await expectSaid(phone, activity.takenBack);
  await expect(detail(phone).getByText(before, { exact: true })).toBeVisible();
  await phone.getByRole('link', { name: log.edit, exact: true }).click();
  await fields(phone).description.fill(after);
  await fields(phone).save.click();
  await expect(detail(phone).getByText(after)).toBeVisible();
  await expect(phone.getByText(log.explain.sent)).toBeVisible();
  expect(
    (await (await BareDevice.signIn(server, person.nip)).activities()).map(({ body }) => body.description),
  ).toContain(after);
  expect(await countAtServer(server, person.nip, before)).toBe(0);

  const second = await otherDevice(browser, person.nip);
  await expect(row(second, after)).toBeVisible();
  await phone.getByRole('button', { name: log.remove, exact: true }).click();
  await expectSaid(phone, log.removed);
  await expectHome(phone);
  await expect(row(phone, after)).toHaveCount(0);
  await undo(phone).click();
  await expect(row(phone, after)).toContainText(common.state.sent);
  await openRow(phone, after);
  await phone.getByRole('button', { name: log.remove, exact: true }).click();
  await expectHome(phone);
  await expect(chip(phone)).toContainText(common.chip.allSent);
  await expect.poll(() => countAtServer(server, person.nip, after)).toBe(0);
  await second.getByRole('button', { name: common.syncNow }).click();
  await expect(row(second, after)).toHaveCount(0);
});

test('[SYN-7] what the server refuses waits under Perlu diperbaiki with its reason, one tap from the field, and blocks nothing', async ({
  phone,
  person,
  server,
}) => {
  const [wrong, right] = ['Dicatat dengan jam perangkat yang keliru', 'Dicatat setelah jam perangkat benar'] as const;
  // The device's clock runs two days ahead: its own rules find nothing wrong with tomorrow.
  await phone.clock.setSystemTime(Date.now() + 2 * 86_400_000);
  await record(phone, { date: day(1), description: wrong });
  await expect(chip(phone)).toContainText(common.chip.repair(1));
  await phone.clock.setSystemTime(Date.now());
  await record(phone, { description: right });
  await expect(row(phone, right)).toContainText(common.state.sent);
  expect(await countAtServer(server, person.nip, right)).toBe(1);

  await chip(phone).click();
  await expect(title(phone, repair.title)).toBeVisible();
  const card = phone.getByRole('article').filter({ hasText: wrong });
  await expect(card).toContainText(refusals['date-in-future']);
  await card.getByRole('button', { name: repair.resend }).click();
  await expectSaid(phone, repair.resent);
  await expect(chip(phone)).toContainText(common.chip.repair(1));

  const file = phone.waitForEvent('download');
  await card.getByRole('button', { name: repair.export }).click();
  expect((await file).suggestedFilename()).toMatch(/^jejak-activity-.*\.json$/);

  await card.getByRole('link', { name: repair.fix }).click();
  await expect(fields(phone).date).toBeFocused();
  await expect(phone.getByText(refusals['date-in-future']).first()).toBeVisible();
  await fields(phone).date.fill(day());
  await fields(phone).save.click();
  await expectSaid(phone, entry.saved);
  await expect(chip(phone)).toContainText(common.chip.allSent);
  await expect(phone.getByText(repair.none)).toBeVisible();
  expect(await countAtServer(server, person.nip, wrong)).toBe(1);
});

test('[SYN-5] two devices changed the same entry: the person compares both and keeps the own one', async ({
  phone,
  person,
  server,
  browser,
}) => {
  const { mine, theirs } = await inConflict(phone, browser, person);
  const card = phone.getByRole('article').filter({ hasText: mine });
  await expect(card.getByRole('cell', { name: mine })).toBeVisible();
  await expect(card.getByRole('cell', { name: theirs })).toBeVisible();
  await card.getByRole('button', { name: repair.keepMine }).click();
  await expectSaid(phone, repair.keptMine);
  await expect(chip(phone)).toContainText(common.chip.allSent);
  await expect.poll(() => countAtServer(server, person.nip, mine)).toBe(1);
  expect(await countAtServer(server, person.nip, theirs)).toBe(0);
});

test('[SYN-5] two devices changed the same entry: the person compares both and takes the server’s', async ({
  phone,
  person,
  server,
  browser,
}) => {
  const { mine, theirs } = await inConflict(phone, browser, person);
  await phone.getByRole('button', { name: repair.keepTheirs }).click();
  await expectSaid(phone, repair.keptTheirs);
  await expect(chip(phone)).toContainText(common.chip.allSent);
  await goTo(phone, common.navHome);
  await expect(row(phone, theirs)).toContainText(common.state.sent);
  expect(await countAtServer(server, person.nip, theirs)).toBe(1);
  expect(await countAtServer(server, person.nip, mine)).toBe(0);
});

/** One entry changed on two devices, one of which was out of reach; its comparison is open on `phone`. */
async function inConflict(phone: Page, browser: Browser, person: Person): Promise<{ mine: string; theirs: string }> {
  const [first, mine, theirs] = [
    'Menyusun laporan bulanan',
    'Menyusun laporan bulanan di ponsel',
    'Menyusun laporan bulanan di tablet',
  ] as const;
  await record(phone, { description: first });
  await expect(row(phone, first)).toContainText(common.state.sent);
  const second = await otherDevice(browser, person.nip);
  await phone.context().setOffline(true);
  await change(phone, first, mine);
  await change(second, first, theirs);
  await expect(second.getByText(log.explain.sent)).toBeVisible();
  await phone.context().setOffline(false);
  await expect(chip(phone)).toContainText(common.chip.repair(1));
  await phone.getByRole('link', { name: log.compare }).click();
  await expect(title(phone, repair.title)).toBeVisible();
  await expect(phone.getByText(repair.conflictNote)).toBeVisible();
  return { mine, theirs };
}

async function change(page: Page, from: string, to: string): Promise<void> {
  await openRow(page, from);
  await page.getByRole('link', { name: log.edit, exact: true }).click();
  await type(page, { start: '07:30', end: '08:15', description: to });
  await fields(page).save.click();
  await expect(detail(page).getByText(to)).toBeVisible();
}

async function syncNow(page: Page): Promise<void> {
  await chip(page).click();
  await page.getByRole('button', { name: settings.sync.now }).click();
  await expect(page.getByText(settings.sync.outcome.done)).toBeVisible();
}
