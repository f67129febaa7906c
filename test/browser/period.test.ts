import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { evaluation } from '../../src/app/words/id/evaluation.ts';
import { feedback } from '../../src/app/words/id/feedback.ts';
import { report } from '../../src/app/words/id/report.ts';
import { words } from './support/words.ts';
import { expect, otherDevice, test } from './support/journey.ts';
import { chip, expectSaid, goTo } from './support/steps.ts';

const { common } = words;

async function expectNoBarriers(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

async function syncNow(page: Page): Promise<void> {
  await goTo(page, common.navHome);
  await page.getByRole('button', { name: common.syncNow }).click();
  await expect(chip(page)).toContainText(common.chip.allSent);
}

test('a report is written offline and sent back; feedback and an evaluation are read', async ({
  phone,
  person,
  browser,
}) => {
  const superior = await otherDevice(browser, person.superiorNip);
  await goTo(phone, common.navPlan);
  await phone.getByRole('link', { name: common.performanceTabs.report }).click();
  await phone.getByRole('main').getByRole('listitem').first().getByRole('link').click();
  await expect(phone.getByRole('button', { name: report.submit })).toBeVisible();
  const month = new URL(phone.url()).pathname.split('/').at(-1);
  await phone.context().setOffline(true);
  for (const outcome of await phone.getByText(report.outcome.selesai, { exact: true }).all())
    await outcome.click({ force: true });
  await phone.getByLabel(report.challenges).fill('Jaringan di dua desa sering putus');
  await phone.getByLabel(report.plans).fill('Menjadwalkan kunjungan kedua');
  await expectNoBarriers(phone);
  await phone.getByRole('button', { name: report.submit }).click();
  await expect(phone.getByText(common.state.waiting)).toBeVisible();
  await phone.context().setOffline(false);
  await syncNow(phone);

  await syncNow(superior);
  await superior.goto(`/tim/${person.id}/laporan/${month}`);
  await superior.getByRole('button', { name: report.giveBack }).click();
  await superior.getByLabel(report.reason).fill('Tambahkan target waktu');
  await superior.getByRole('button', { name: report.giveBack }).click();
  await expectSaid(superior, report.givenBack);

  await superior.goto(`/tim/${person.id}/umpan-balik`);
  await superior.getByLabel(feedback.value).selectOption('kolaboratif');
  await superior.getByLabel(feedback.text, { exact: true }).fill('Terima kasih sudah membantu rekan loket');
  await superior.getByRole('button', { name: feedback.save }).click();
  await expectSaid(superior, feedback.saved);

  await superior.goto(`/tim/${person.id}/evaluasi`);
  await superior.getByLabel(evaluation.period, { exact: true }).selectOption(`${new Date().getUTCFullYear() - 1}-01`);
  await superior.getByRole('button', { name: evaluation.save }).click();
  await expect(superior.getByRole('alert')).toContainText(evaluation.missing.results);
  await superior.locator('label', { hasText: evaluation.rating['di-bawah'] }).first().click();
  await superior.locator('label', { hasText: evaluation.rating.sesuai }).nth(1).click();
  await superior.getByLabel(evaluation.reason.results).fill('Sebagian besar target belum tercapai');
  await superior.getByLabel(evaluation.reason.conduct).fill('Melayani pemohon dengan ramah');
  await expect(superior.getByText(evaluation.becomes(evaluation.predikat['butuh-perbaikan']))).toBeVisible();
  await expectNoBarriers(superior);
  await superior.getByRole('button', { name: evaluation.save }).click();
  await expectSaid(superior, evaluation.saved);
  await expect(chip(superior)).toContainText(common.chip.allSent);

  await syncNow(phone);
  await goTo(phone, common.navPlan);
  await phone.getByRole('link', { name: common.performanceTabs.feedback }).click();
  await expect(phone.getByText('Terima kasih sudah membantu rekan loket')).toBeVisible();
  await expectNoBarriers(phone);
  await phone.getByRole('link', { name: common.performanceTabs.evaluation }).click();
  await expect(phone.getByText('Sebagian besar target belum tercapai')).toBeVisible();
  await expectNoBarriers(phone);
  await phone.getByRole('link', { name: common.performanceTabs.report }).click();
  await expect(phone.getByText(report.state.returned).first()).toBeVisible();
});
