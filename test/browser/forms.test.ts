import type { Locator, Page } from '@playwright/test';
import { deputies } from '../../src/app/words/id/deputies.ts';
import { feedback } from '../../src/app/words/id/feedback.ts';
import { organisation } from '../../src/app/words/id/organisation.ts';
import { subjects } from '../../src/app/words/id/subjects.ts';
import { refusalOf } from '../../src/domain/refusal/refusal.ts';
import { expect, test } from './support/journey.ts';
import { nipOf, staff, superiors } from './support/logins.ts';
import { dieAfterWrites, isDead, makeMortal, refuseNewest, storedDrafts } from './support/storage.ts';
import { day, expectSaid, fields, openAs, row, type } from './support/steps.ts';
import { words } from './support/words.ts';

const leader = superiors[0]!;
const member = staff.find((one) => one.superiorNip === leader.nip)!;
const ofMember = `/tim/${member.id}/umpan-balik`;
const { entry, form, repair, saveFault } = words;

/** A superior with their people on the device, out of reach of the network, on a page that may die. */
async function leaderOffline(page: Page): Promise<void> {
  await makeMortal(page);
  await openAs(page, leader.nip);
  await page.goto(ofMember);
  await expect(page.getByLabel(feedback.value)).toBeVisible();
  await page.context().setOffline(true);
}

const textOf = (page: Page) => page.getByLabel(feedback.text, { exact: true });
const saveOf = (page: Page) => page.getByRole('button', { name: feedback.save, exact: true });

async function writeFeedback(page: Page, text: string): Promise<void> {
  await page.getByLabel(feedback.value).selectOption('kolaboratif');
  await textOf(page).fill(text);
  await expect.poll(async () => JSON.stringify(await storedDrafts(page))).toContain(text);
}

/** Presses a button and waits until the page is dead or has said that it saved. */
async function pressAndDie(page: Page, button: Locator, { writes, said }: { writes: number; said: string }) {
  await dieAfterWrites(page, writes);
  await button.click();
  const told = page.getByRole('status').filter({ hasText: said });
  await expect.poll(async () => (await isDead(page)) || (await told.count()) > 0).toBe(true);
}

test('[SYN-1] feedback is there once, at whichever write the page dies', async ({ page }) => {
  await leaderOffline(page);
  for (const writes of [0, 1, 2]) {
    const text = `Catatan yang ditulis sebelum mati ke-${writes}`;
    await page.goto(ofMember);
    await writeFeedback(page, text);
    await pressAndDie(page, saveOf(page), { writes, said: feedback.saved });

    await page.goto(ofMember);
    await expect(textOf(page)).toBeVisible();
    if ((await textOf(page).inputValue()) === text) {
      await saveOf(page).click();
      await expect(textOf(page)).toHaveValue('');
    }
    await expect(page.locator('.feedback-text', { hasText: text })).toHaveCount(1);
  }
});

test('[SYN-1] an entry and a deputy are there once, at whichever write the page dies', async ({ page }) => {
  await leaderOffline(page);
  for (const writes of [0, 1]) {
    const description = `Rapat sebelum halaman mati ke-${writes}`;
    await page.goto('/catat');
    await type(page, { start: `0${7 + writes}:00`, end: `0${7 + writes}:30`, description });
    await expect.poll(async () => JSON.stringify(await storedDrafts(page))).toContain(description);
    await pressAndDie(page, fields(page).save, { writes, said: entry.saved });
    await page.goto('/catat');
    await expect(fields(page).description).toBeVisible();
    if ((await fields(page).description.inputValue()) === description) await fields(page).save.click();
    await page.goto('/');
    await expect(row(page, description)).toHaveCount(1);
  }
  await page.goto('/tim/pengganti');
  const who = page.getByLabel(deputies.person, { exact: true });
  await who.selectOption({ index: 1 });
  await expect.poll(async () => Object.keys(await storedDrafts(page))).toContain('deputy/new');
  await pressAndDie(page, page.getByRole('button', { name: deputies.save, exact: true }), {
    writes: 1,
    said: deputies.saved,
  });
  await page.goto('/tim/pengganti');
  await expect(page.getByRole('button', { name: /^Batalkan / })).toHaveCount(1);
  await expect(who).toHaveValue('');
});

test('two tabs with one draft: each saves its own words, and the same words are saved once', async ({ page }) => {
  await leaderOffline(page);
  await writeFeedback(page, 'Ditulis di tab pertama');
  const second = await page.context().newPage();
  await second.goto(ofMember);
  await expect(second.getByText(form.draftRestored)).toBeVisible();
  await saveOf(page).click();
  await expectSaid(page, feedback.saved);
  await saveOf(second).click();
  await expect(textOf(second)).toHaveValue('');
  await expect(page.locator('.feedback-text', { hasText: 'Ditulis di tab pertama' })).toHaveCount(1);

  await writeFeedback(page, 'Berangkat dari draf yang sama');
  await second.reload();
  await expect(second.getByText(form.draftRestored)).toBeVisible();
  await textOf(second).fill('Lain lagi di tab kedua');
  await saveOf(page).click();
  await expectSaid(page, feedback.saved);
  await saveOf(second).click();
  await expect(textOf(second)).toHaveValue('');
  for (const text of ['Berangkat dari draf yang sama', 'Lain lagi di tab kedua']) {
    await expect(page.locator('.feedback-text', { hasText: text })).toHaveCount(1);
  }
});

test('a full disk keeps the words on the screen, says so, and copies what stands in every field', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await leaderOffline(page);
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function full(this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (this.name !== 'outbox' && this.name !== 'drafts') return put.apply(this, args);
      throw new DOMException('no room', 'QuotaExceededError');
    };
    Object.assign(globalThis, { roomAgain: () => (IDBObjectStore.prototype.put = put) });
  });
  await page.getByLabel(feedback.value).selectOption('kolaboratif');
  await textOf(page).fill('Tidak ada ruang untuk ini');
  await expect(page.getByText(form.draftFault)).toBeVisible();
  await saveOf(page).click();
  await expect(page.getByText(saveFault.full)).toBeVisible();
  await page.getByRole('button', { name: saveFault.copy }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`${feedback.text}: Tidak ada ruang untuk ini`);
  expect(copied).toContain('Kolaboratif');

  await page.evaluate(() => (globalThis as unknown as { roomAgain: () => void }).roomAgain());
  await saveOf(page).click();
  await expectSaid(page, feedback.saved);
  await expect(page.locator('.feedback-text', { hasText: 'Tidak ada ruang untuk ini' })).toHaveCount(1);
});

test('one fault takes focus to its field, and Ctrl+Enter saves from there', async ({ page }) => {
  await leaderOffline(page);
  await page.goto('/tim/pengganti');
  await page.getByLabel(deputies.person, { exact: true }).selectOption({ index: 1 });
  const until = page.getByLabel(deputies.to, { exact: true });
  await until.fill(day(-1));
  await page.getByRole('button', { name: deputies.save, exact: true }).click();
  await expect(until).toBeFocused();
  await expect(until).toHaveAttribute('aria-invalid', 'true');
  await until.fill(day(3));
  await expect(until).not.toHaveAttribute('aria-invalid');
  await until.press('Control+Enter');
  await expectSaid(page, deputies.saved);
});

test('what was refused has its name, its words and its reason, and is mended at the field', async ({ page }) => {
  await leaderOffline(page);
  await writeFeedback(page, 'Tanggalnya ternyata keliru');
  await saveOf(page).click();
  await expectSaid(page, feedback.saved);
  const { message } = refusalOf('date-in-future');
  await refuseNewest(page, { code: 'date-in-future', message, field: 'date' });

  await page.goto('/perbaiki');
  const card = page.locator('.repair-card');
  await expect(card).toContainText(subjects.names.feedback);
  await expect(card).toContainText('Tanggalnya ternyata keliru');
  await expect(card).toContainText(message);
  await card.getByRole('link', { name: repair.fix }).click();
  await expect(page.getByLabel(feedback.date)).toBeFocused();
  await expect(textOf(page)).toHaveValue('Tanggalnya ternyata keliru');
  await textOf(page).fill('Tanggalnya sudah benar');
  await saveOf(page).click();
  await expectSaid(page, feedback.saved);
  await page.goto('/perbaiki');
  await expect(page.getByText(repair.none)).toBeVisible();
});

test('an online form keeps what is typed through a reload', async ({ page }) => {
  await openAs(page, nipOf('Admin'));
  await page.goto('/organisasi');
  const open = () => page.getByRole('button', { name: organisation.addPerson }).click();
  await open();
  const name = page.getByRole('dialog').getByLabel(organisation.name, { exact: true });
  await name.fill('Pegawai yang belum selesai diketik');
  await expect.poll(async () => Object.keys(await storedDrafts(page))).toContain('person/new');
  await page.reload();
  await open();
  await expect(page.getByText(form.draftRestored)).toBeVisible();
  await expect(name).toHaveValue('Pegawai yang belum selesai diketik');
  await page.getByRole('button', { name: form.discardDraft }).click();
  await expect(name).toHaveValue('');
});
