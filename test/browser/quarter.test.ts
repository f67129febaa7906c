import type { Browser, Page } from '@playwright/test';
import { audit } from '../../src/app/words/id/audit.ts';
import { evaluation } from '../../src/app/words/id/evaluation.ts';
import { feedback } from '../../src/app/words/id/feedback.ts';
import { imports } from '../../src/app/words/id/imports.ts';
import { organisation } from '../../src/app/words/id/organisation.ts';
import { report } from '../../src/app/words/id/report.ts';
import { yearOf, type LocalDate } from '../../src/domain/time/local-date.ts';
import { localTimeAt } from '../../src/domain/time/zone.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { expect, otherDevice, test } from './support/journey.ts';
import { nipOf, postOf } from './support/logins.ts';
import { chip, choose, expectFetched, expectSaid, goTo, log } from './support/steps.ts';
import { words } from './support/words.ts';

const { achievement, common, inbox, plan, signIn, skp } = words;

// A unit of its own zone, which no other journey meets: its rules are changed here.
const post = postOf(nipOf('Pegawai (WITA)'));
const newcomer = { nip: '199703102021032004', name: 'Ratna Pratiwi' };
const [result, indicator] = ['Jadwal posyandu tersusun tepat waktu', 'Jadwal yang disusun'];
const activity = 'Menyusun jadwal posyandu lima dusun';
const [story, mended] = ['Empat jadwal selesai disusun', 'Empat jadwal selesai, untuk lima dusun'];

/** Today at the unit, where the day begins an hour before it does in WIB. */
function today(): LocalDate {
  return localTimeAt(Date.now(), 'WITA').date;
}

/** The triwulan that ended last. */
function lastQuarter(): string {
  const [year, month] = today().split('-').map(Number) as [number, number];
  const quarter = Math.floor((month - 1) / 3);
  return quarter === 0 ? `${year - 1}-T4` : `${year}-T${quarter}`;
}

/** Back in reach of the network, until all is sent and what others wrote is here; then out of it again. */
async function reach(page: Page): Promise<void> {
  await page.context().setOffline(false);
  await page.goto('/');
  await page.getByRole('button', { name: common.syncNow }).click();
  await expect(chip(page)).toContainText(common.chip.allSent);
  await page.context().setOffline(true);
}

/** The admin makes the unit report by triwulan and imports somebody into it; gives their id and one-time code. */
async function bringIn(admin: Page): Promise<{ id: string; code: string }> {
  await admin.goto('/organisasi/aturan');
  await admin.getByRole('button', { name: organisation.addPolicy }).click();
  const sheet = admin.getByRole('dialog');
  await sheet.getByLabel(organisation.unit, { exact: true }).selectOption(post.unitId);
  await choose(admin, organisation.periods.triwulanan);
  await sheet.getByRole('button', { name: organisation.save, exact: true }).click();
  await expect(sheet).toHaveCount(0);
  await admin.getByRole('link', { name: organisation.tabs.import }).click();
  const { nip, name } = newcomer;
  const line = `${nip};${name};PNS;Analis;${post.unitName};${post.superiorNip}`;
  const buffer = Buffer.from(`NIP;Nama;Status;Jabatan;Unit;NIP atasan\r\n${line}\r\n`);
  await admin
    .getByLabel(imports.file, { exact: true })
    .setInputFiles({ name: 'pegawai.csv', mimeType: 'text/csv', buffer });
  await admin.getByRole('button', { name: imports.apply(1) }).click();
  await expect(admin.getByText(imports.appliedPeople)).toBeVisible();
  await admin.getByRole('link', { name: organisation.tabs.people }).click();
  await admin.getByLabel(organisation.search).fill(name);
  await admin.getByRole('link', { name }).click();
  await admin.getByRole('button', { name: organisation.newCode }).click();
  await admin.getByRole('button', { name: organisation.makeCodes }).click();
  const code = await admin.locator('.org-codes code').innerText();
  return { id: new URL(admin.url()).pathname.split('/').at(-1)!, code };
}

async function phoneOf(browser: Browser, code: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const phone = await context.newPage();
  await phone.goto('/');
  await phone.getByRole('button', { name: signIn.haveCode }).click();
  await phone.getByLabel(signIn.nip, { exact: true }).fill(newcomer.nip);
  await phone.getByLabel(signIn.code, { exact: true }).fill(code);
  await phone.getByLabel(signIn.newPassword, { exact: true }).fill('sandi-pilihan-saya');
  await phone.getByRole('button', { name: signIn.submitFirst }).click();
  await expectFetched(phone);
  await phone.evaluate(async () => void (await navigator.serviceWorker.ready));
  return phone;
}

/** Offline, the employee drafts a plan that serves an RHK of the superior's, and submits it. */
async function submitPlan(phone: Page): Promise<void> {
  await phone.goto(`/kinerja/skp/${crypto.randomUUID()}`);
  await expect(phone.getByText(skp.unknownPlan)).toBeVisible();
  await goTo(phone, common.navPlan);
  // In December the next year's is offered beside it.
  await phone.getByRole('link', { name: plan.compose }).and(phone.locator('[href="/kinerja/skp"]')).click();
  await phone.getByLabel(skp.resultTitle).fill(result);
  await phone.getByLabel(skp.serves).selectOption({ index: 1 });
  await phone.getByLabel(skp.indicatorText, { exact: true }).fill(indicator);
  await phone.getByLabel(skp.target, { exact: true }).fill('4');
  await phone.getByLabel(skp.unit, { exact: true }).fill('jadwal');
  await expectNoBarriers(phone);
  await phone.getByRole('button', { name: skp.submit }).click();
  await expectSaid(phone, skp.submittedSaid);
  await expect(phone.getByText(plan.waitingNotice)).toBeVisible();
}

async function openInbox(superior: Page): Promise<void> {
  await superior.goto('/tim/periksa');
  await superior.getByRole('button', { name: new RegExp(`^${newcomer.name} `) }).click();
}

async function approve(superior: Page, text: string): Promise<void> {
  await superior.getByRole('button', { name: inbox.approveLabel(text), exact: true }).click();
  await expectSaid(superior, inbox.approved(1));
}

async function recordAchievement(phone: Page): Promise<void> {
  await phone.goto('/kinerja');
  await phone.getByRole('link', { name: plan.recordLabel(indicator) }).click();
  await phone.getByLabel(achievement.amount('jadwal')).fill('4');
  await phone.getByLabel(achievement.story).fill(story);
  await phone.getByRole('button', { name: achievement.save, exact: true }).click();
  await expectSaid(phone, achievement.saved);
}

async function mendAchievement(phone: Page, reason: string): Promise<void> {
  await phone.goto('/kinerja');
  await phone.getByText(plan.achievements(1)).click();
  await expect(phone.getByText(reason)).toBeVisible();
  await phone.getByRole('link', { name: achievement.edit, exact: true }).click();
  await phone.getByLabel(achievement.story).fill(mended);
  await phone.getByRole('button', { name: achievement.save, exact: true }).click();
  await expectSaid(phone, achievement.saved);
}

async function submitReport(phone: Page, period: string): Promise<void> {
  await phone.goto(`/laporan/${period}`);
  await phone.getByLabel(report.challenges).fill('Jaringan di dua dusun sering putus');
  await phone.getByLabel(report.plans).fill('Menjadwalkan kunjungan kedua');
  await expectNoBarriers(phone);
  await phone.getByRole('button', { name: report.submit }).click();
  await expect(phone.getByText(common.state.waiting)).toBeVisible();
}

/** Offline, the superior answers the report, writes feedback and rates the triwulan. */
async function answerPeriod(superior: Page, id: string, period: string): Promise<void> {
  await superior.goto(`/tim/${id}/laporan/${period}`);
  await superior.getByRole('button', { name: report.giveBack }).click();
  await superior.getByLabel(report.reason).fill('Tambahkan target waktu');
  await superior.getByRole('button', { name: report.giveBack }).click();
  await expectSaid(superior, report.givenBack);
  await superior.getByRole('button', { name: report.takeBack }).click();
  await expectSaid(superior, report.takenBack);
  await superior.getByRole('button', { name: report.accept }).click();
  await superior.getByRole('alertdialog').getByRole('button', { name: report.accept }).click();
  await expectSaid(superior, report.accepted);

  await superior.goto(`/tim/${id}/umpan-balik`);
  await superior.getByLabel(feedback.value).selectOption('kolaboratif');
  await superior.getByLabel(feedback.text, { exact: true }).fill('Terima kasih sudah membantu rekan');
  await superior.getByRole('button', { name: feedback.save }).click();
  await expectSaid(superior, feedback.saved);

  await superior.goto(`/tim/${id}/evaluasi`);
  await superior.getByLabel(evaluation.period, { exact: true }).selectOption(period);
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
}

async function readAndObject(phone: Page): Promise<void> {
  await phone.goto('/laporan');
  await expect(phone.getByText(report.state.accepted).first()).toBeVisible();
  await phone.getByRole('link', { name: common.performanceTabs.feedback }).click();
  await expect(phone.getByText('Terima kasih sudah membantu rekan')).toBeVisible();
  await expectNoBarriers(phone);
  await phone.getByRole('link', { name: common.performanceTabs.evaluation }).click();
  await expect(phone.getByText('Sebagian besar target belum tercapai')).toBeVisible();
  await expectNoBarriers(phone);
  await phone.getByRole('button', { name: evaluation.acknowledge }).click();
  await expectSaid(phone, evaluation.acknowledged);
  await phone.getByRole('button', { name: evaluation.object }).click();
  await phone.getByLabel(evaluation.objectReason).fill('Dua jadwal belum terhitung pada triwulan ini');
  await phone.getByRole('button', { name: evaluation.object }).click();
  await expectSaid(phone, evaluation.objected);
}

test('a quarter on three devices, two of them offline but for moments: planned, done, reviewed, reported, rated', async ({
  browser,
}) => {
  const period = lastQuarter();
  const admin = await otherDevice(browser, nipOf('Admin'));
  const { id, code } = await bringIn(admin);
  const phone = await phoneOf(browser, code);
  const superior = await otherDevice(browser, post.superiorNip);
  for (const page of [phone, superior]) await page.context().setOffline(true);

  await submitPlan(phone);
  await reach(phone);
  await reach(superior);
  await openInbox(superior);
  // A plan is decided where it is read.
  await superior.getByRole('link', { name: inbox.decideLabel(inbox.workPlan(yearOf(today()), '')) }).click();
  await superior.getByRole('button', { name: inbox.approve, exact: true }).click();
  await expectSaid(superior, inbox.approved(1));
  await reach(superior);

  await reach(phone);
  await log(phone, { description: activity });
  await recordAchievement(phone);
  await reach(phone);
  await reach(superior);
  await openInbox(superior);
  await approve(superior, activity);
  const reason = 'Sebutkan untuk dusun mana';
  await superior.getByRole('button', { name: inbox.sendBackLabel(story) }).click();
  await superior.getByRole('textbox', { name: inbox.reason }).fill(reason);
  await superior.getByRole('dialog').getByRole('button', { name: inbox.sendBack, exact: true }).click();
  await expectSaid(superior, inbox.returned);
  await reach(superior);

  await reach(phone);
  await mendAchievement(phone, reason);
  await submitReport(phone, period);
  await reach(phone);
  await reach(superior);
  await openInbox(superior);
  await approve(superior, mended);
  await answerPeriod(superior, id, period);
  await reach(superior);
  await reach(phone);
  await readAndObject(phone);
  await reach(phone);

  // The admin sees what came of it, and who did what.
  await admin.goto(`/pantau?unit=${post.unitId}&month=${today().slice(0, 7)}`);
  const row = admin.getByRole('row').filter({ hasText: newcomer.name });
  await expect(row.locator('td').nth(2)).toHaveText('1 dari 1');
  await admin.goto('/audit');
  const line = (text: string) => admin.getByRole('row').filter({ hasText: newcomer.name }).filter({ hasText: text });
  await expect(line(audit.kinds['objection']!).first()).toBeVisible();
  await expect(line(audit.kinds['workPlan']!).first()).toBeVisible();
  for (const page of [admin, phone, superior]) await page.context().close();
});
