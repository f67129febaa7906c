import type { Page } from '@playwright/test';
import { evaluation } from '../../src/app/words/id/evaluation.ts';
import { expect, otherDevice, test } from './support/journey.ts';
import { chip, expectSaid, log } from './support/steps.ts';
import { words } from './support/words.ts';

const { common, inbox, reviewCards } = words;

/** The superior rates the newest period, which the sample may not have rated or not: that depends on the day. */
async function rateNewest(superior: Page, personId: string): Promise<void> {
  await superior.goto(`/tim/${personId}/evaluasi`);
  await superior.getByLabel(evaluation.period, { exact: true }).selectOption({ index: 1 });
  await superior.locator('label', { hasText: evaluation.rating.sesuai }).first().click();
  await superior.locator('label', { hasText: evaluation.rating.sesuai }).nth(1).click();
  await superior.getByLabel(evaluation.reason.results).fill('Target bulan ini tercapai');
  await superior.getByLabel(evaluation.reason.conduct).fill('Melayani pemohon dengan ramah');
  await superior.getByRole('button', { name: evaluation.save }).click();
  await expectSaid(superior, evaluation.saved);
}

test('an evaluation that was read, and objected to, says so at once and asks no more', async ({
  phone,
  person,
  browser,
}) => {
  const superior = await otherDevice(browser, person.superiorNip);
  await rateNewest(superior, person.id);
  await expect(chip(superior)).toContainText(common.chip.allSent);
  await superior.context().close();
  await phone.goto('/evaluasi');
  const read = phone.getByRole('button', { name: evaluation.acknowledge });
  await expect(read.first()).toBeVisible();
  const [unread, open] = [await read.count(), await phone.getByRole('button', { name: evaluation.object }).count()];
  expect(unread).toBeGreaterThan(0);
  await phone.context().setOffline(true);
  await read.first().dblclick();
  await expectSaid(phone, evaluation.acknowledged);
  await expect(read).toHaveCount(unread - 1);
  await phone.getByRole('button', { name: evaluation.object }).first().click();
  await phone.getByLabel(evaluation.objectReason).fill('Dua laporan belum dihitung');
  await phone.getByRole('button', { name: evaluation.object }).first().click();
  await expectSaid(phone, evaluation.objected);
  await expect(phone.getByLabel(evaluation.objectReason)).toHaveCount(0);
  await expect(phone.getByText('Dua laporan belum dihitung')).toBeVisible();
  await expect(phone.getByRole('button', { name: evaluation.object })).toHaveCount(open - 1);
});

test('[REV-9] a verdict is taken back from where it is seen: the person’s page and what was reviewed lately', async ({
  phone,
  person,
  browser,
}) => {
  const description = 'Merapikan ruang arsip lantai dua';
  await log(phone, { description });
  await expect(phone.getByText(common.state.sent).first()).toBeVisible();
  const superior = await otherDevice(browser, person.superiorNip);
  await superior.getByRole('link', { name: reviewCards.review, exact: true }).click();
  await superior.getByRole('button', { name: new RegExp(`^${person.name.split(',')[0]} `) }).click();
  await superior
    .getByRole('button', { name: /^Kembalikan/ })
    .first()
    .focus();
  await superior.keyboard.press('End');
  const approve = superior.getByRole('button', { name: inbox.approveLabel(description) });
  await approve.dblclick();
  await expect(approve).toHaveCount(0);
  await superior.getByText(inbox.recent).click();
  await superior.getByRole('button', { name: inbox.takeBackLabel(description) }).click();
  await expectSaid(superior, inbox.undone);
  await expect(superior.getByRole('button', { name: inbox.takeBackLabel(description) })).toHaveCount(0);
  await expect(superior.getByText(inbox.recent)).toBeVisible();
  await superior.goto('/tim/periksa');
  await superior.getByRole('button', { name: new RegExp(`^${person.name.split(',')[0]} `) }).click();
  await superior
    .getByRole('button', { name: /^Kembalikan/ })
    .first()
    .focus();
  await superior.keyboard.press('End');
  await approve.click();
  await expectSaid(superior, inbox.approved(1));
  await superior.goto(`/tim/${person.id}`);
  await superior.getByRole('button', { name: inbox.takeBackLabel(description) }).click();
  await expectSaid(superior, inbox.undone);
  await superior.goto('/tim/periksa');
  await expect(superior.getByRole('button', { name: inbox.approve, exact: true })).toHaveCount(0);
});
