import type { Page } from '@playwright/test';
import { refusals } from '../../src/domain/refusal/refusal.ts';
import { words } from './support/words.ts';
import { expect, test } from './support/journey.ts';
import { BareDevice, countAtServer } from './support/server-truth.ts';
import {
  choose,
  day,
  expectDraft,
  expectFetched,
  expectHome,
  expectSaid,
  fields,
  fillSignIn,
  log,
  openForm,
  row,
  title,
  type,
  undo,
  workday,
} from './support/steps.ts';

const { activity, copyDay, entry, home, common } = words;

test('[ACT-1] what is missing or too short is listed in a summary that takes focus and leads to the field', async ({
  phone,
}) => {
  await openForm(phone);
  const form = fields(phone);
  await form.description.fill('Rapat');
  await form.save.click();
  const summary = phone.getByRole('alert').filter({ hasText: entry.summary });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveText([
    entry.missing['time.start'],
    entry.missing['time.end'],
    refusals['description-too-short'],
  ]);
  await summary.getByRole('link', { name: refusals['description-too-short'] }).click();
  await expect(form.description).toBeFocused();
  await expect(form.description).toHaveAccessibleDescription(
    new RegExp(refusals['description-too-short'].slice(0, 20)),
  );
  await expect(form.description).toHaveAttribute('aria-invalid', 'true');

  await summary.getByRole('link', { name: entry.missing['time.start'] }).click();
  await expect(form.start).toBeFocused();
  await form.start.fill('08:00');
  await form.end.fill('08:40');
  await form.description.fill('Rapat persiapan pelayanan');
  await expect(summary).toHaveCount(0);
  await form.save.click();
  await expectSaid(phone, entry.saved);
  await expectHome(phone);
  await expect(row(phone, 'Rapat persiapan pelayanan')).toContainText('08.00–08.40 · 40 menit');
});

test('[ACT-2, ACT-3, ACT-4, ACT-7] times: an end before the start, a night, a long day, and one upon the other', async ({
  phone,
}) => {
  await log(phone, { description: 'Pelayanan pagi di loket', start: '07:30', end: '09:00' });
  await openForm(phone);
  const form = fields(phone);
  await type(phone, { start: '16:00', end: '08:00', description: 'Piket malam di kantor' });
  await form.save.click();
  const summary = phone.getByRole('alert').filter({ hasText: entry.summary });
  await summary.getByRole('link', { name: refusals['end-before-start'] }).click();
  await expect(form.end).toBeFocused();

  await phone.getByLabel(entry.nextDay).check();
  await expect(summary).toHaveCount(0);
  await expect(phone.getByText(entry.warnings.long('16 jam'))).toBeVisible();
  await phone.getByLabel(entry.nextDay).uncheck();
  await form.start.fill('08:30');
  await form.end.fill('10:00');
  await expect(phone.getByText(entry.warnings.overlap('07.30–09.00', 'Pelayanan pagi di loket'))).toBeVisible();
  await choose(phone, common.category['tugas-atasan']);
  await expect(phone.getByText(entry.warnings.overlap('07.30–09.00', 'Pelayanan pagi di loket'))).toHaveCount(0);
  await choose(phone, common.category.tusi);

  await phone.getByRole('button', { name: entry.toDuration }).click();
  await phone.getByLabel(entry.minutes).fill('1441');
  await form.save.click();
  await summary.getByRole('link', { name: refusals['longer-than-a-day'] }).click();
  await expect(phone.getByLabel(entry.minutes)).toBeFocused();
  await phone.getByRole('button', { name: common.hoursMinutes(90) }).click();
  await form.save.click();
  await expectSaid(phone, entry.saved);
  await expect(row(phone, 'Piket malam di kantor')).toContainText('1 jam 30 menit');
});

test('[ACT-5, ACT-6, ACT-11] a day to come, a closed day and a volume without its unit are refused on the device', async ({
  phone,
  context,
}) => {
  await context.setOffline(true);
  await openForm(phone);
  const form = fields(phone);
  const summary = phone.getByRole('alert').filter({ hasText: entry.summary });
  await type(phone, { date: day(1), description: 'Rencana kerja esok hari' });
  await form.volume.fill('2');
  await form.save.click();
  await expect(summary.getByRole('link')).toHaveText(refusals['volume-without-unit']);
  await form.volumeUnit.fill('Dokumen');
  await form.save.click();
  await expect(summary.getByRole('link')).toHaveText(refusals['date-in-future']);
  await summary.getByRole('link').click();
  await expect(form.date).toBeFocused();
  await form.date.fill(day(-5));
  await form.save.click();
  await expect(summary.getByRole('link')).toHaveText(refusals['day-closed']);
  await phone.getByRole('button', { name: common.today, exact: true }).click();
  await form.save.click();
  await expectSaid(phone, entry.saved);
});

test('[ACT-10] the home screen adds up the day against the target of the unit, without non-TUSI', async ({ phone }) => {
  // On a working day, whatever today is: without network no other clock has a say.
  await phone.context().setOffline(true);
  await phone.clock.setSystemTime(new Date(`${workday()}T17:00:00+07:00`));
  await phone.goto('/');
  await expect(phone.getByText(home.ofTarget(common.hoursMinutes(450)), { exact: true })).toBeVisible();
  await log(phone, { description: 'Pelayanan sepanjang pagi', start: '07:30', end: '12:00' });
  await expect(phone.getByText(home.left(common.hoursMinutes(180)))).toBeVisible();
  await openForm(phone);
  await type(phone, { start: '12:00', end: '12:45', description: 'Latihan paduan suara' });
  await choose(phone, common.category['non-tusi']);
  await fields(phone).save.click();
  await expect(phone.getByText(home.notCounted(common.hoursMinutes(45)))).toBeVisible();
  await expect(phone.getByText(home.left(common.hoursMinutes(180)))).toBeVisible();
  await log(phone, { description: 'Pelayanan sepanjang siang', start: '13:00', end: '16:00' });
  await expect(phone.getByText(home.reached)).toBeVisible();
});

test('what is typed is kept as a draft, restored after a reload, and can be discarded and brought back', async ({
  phone,
}) => {
  await openForm(phone);
  await type(phone, { start: '10:00', end: '11:00', description: 'Menyusun nota dinas yang bel' });
  await expectDraft(phone, 'Menyusun nota dinas yang bel');
  await phone.reload();
  const form = fields(phone);
  await expect(phone.getByText(words.form.draftRestored)).toBeVisible();
  await expect(form.description).toHaveValue('Menyusun nota dinas yang bel');
  await expect(form.start).toHaveValue('10.00');

  // Leaving the form keeps what was typed in the last moment too.
  await form.description.fill('Menyusun nota dinas yang belum selesai');
  await phone.getByRole('button', { name: common.back, exact: true }).click();
  await expectHome(phone);
  await openForm(phone);
  await expect(form.description).toHaveValue('Menyusun nota dinas yang belum selesai');

  await form.discard.click();
  await expect(form.description).toHaveValue('');
  await undo(phone).click();
  await expect(form.description).toHaveValue('Menyusun nota dinas yang belum selesai');
  await form.discard.click();
  await expectSaid(phone, words.form.draftDiscarded);
  await phone.reload();
  await expect(form.description).toHaveValue('');
  await expect(phone.getByText(words.form.draftRestored)).toHaveCount(0);
});

test('two tabs begin from one draft: what the one saves takes nothing from the other', async ({ phone, context }) => {
  await openForm(phone);
  await type(phone, { start: '10:00', end: '11:00', description: 'Diketik di tab pertama' });
  await expectDraft(phone, 'Diketik di tab pertama');
  const second = await context.newPage();
  await second.goto('/catat');
  await expect(second.getByText(words.form.draftRestored)).toBeVisible();
  await fields(second).description.fill('Disimpan dari tab kedua');
  await fields(second).save.click();
  await expectHome(second);
  await expect(row(second, 'Disimpan dari tab kedua')).toBeVisible();

  await phone.reload();
  await expect(fields(phone).description).toHaveValue('Diketik di tab pertama');
  await fields(phone).save.click();
  await expectSaid(phone, entry.saved);
  await expect(row(second, 'Diketik di tab pertama')).toBeVisible();
  await expect(row(second, 'Disimpan dari tab kedua')).toBeVisible();
});

test('a tap on Simpan twice saves once', async ({ phone, person, server }) => {
  await openForm(phone);
  await type(phone, { description: 'Mengetuk Simpan dua kali' });
  await fields(phone).save.dblclick();
  await expectHome(phone);
  await expect(row(phone, 'Mengetuk Simpan dua kali')).toContainText(common.state.sent);
  expect(await countAtServer(server, person.nip, 'Mengetuk Simpan dua kali')).toBe(1);
});

test('Salin dari kemarin saves the chosen ones at once, and one Urungkan takes them all back', async ({
  page,
  person,
  server,
}) => {
  const yesterday = day(-1);
  const span = (start: string, end: string) => ({ kind: 'span', start, end, endsNextDay: false }) as never;
  const body = { date: yesterday, category: 'tusi', rhkId: null, volume: null, volumeUnit: null, note: null } as const;
  await (
    await BareDevice.signIn(server, person.nip)
  ).push([
    { ...body, time: span('07:30', '09:00'), description: 'Membuka loket pelayanan pagi' },
    { ...body, time: span('09:00', '11:30'), description: 'Verifikasi berkas permohonan' },
    { ...body, time: span('13:00', '15:00'), description: 'Perjalanan dinas ke desa' },
  ]);
  await page.goto('/');
  await fillSignIn(page, person.nip);
  await expectFetched(page);

  await copySheet(page);
  await chooseOnly(page, ['Membuka loket pelayanan pagi', 'Verifikasi berkas permohonan']);
  await page.getByRole('button', { name: copyDay.copyButton(2) }).click();
  await expectSaid(page, copyDay.copied(2));
  await expect(row(page, 'Membuka loket pelayanan pagi')).toBeVisible();
  await expect(row(page, 'Verifikasi berkas permohonan')).toBeVisible();
  await expect(row(page, 'Perjalanan dinas ke desa')).toHaveCount(0);

  await copySheet(page);
  await expect(page.getByRole('checkbox', { name: 'Membuka loket pelayanan pagi' })).not.toBeChecked();
  await chooseOnly(page, ['Perjalanan dinas ke desa']);
  await page.getByRole('button', { name: copyDay.copyButton(1) }).click();
  await expectSaid(page, copyDay.copied(1));
  await undo(page).click();
  await expectSaid(page, activity.takenBack);
  await expect(row(page, 'Perjalanan dinas ke desa')).toHaveCount(0);
  await expect(row(page, 'Membuka loket pelayanan pagi')).toContainText(common.state.sent);
});

test('a recent description fills the form in one tap', async ({ phone, person, server }) => {
  const known = (await (await BareDevice.signIn(server, person.nip)).activities()).map(({ body }) => body);
  const { description } = known.toSorted((a, b) => b.date.localeCompare(a.date))[0]!;
  await openForm(phone);
  await phone.getByRole('button', { name: '07.30–12.00' }).click();
  const form = fields(phone);
  await form.description.fill(description.split(' ').slice(0, 2).join(' '));
  await phone.getByRole('list', { name: entry.recent }).getByRole('button', { name: description }).first().click();
  await expect(form.description).toHaveValue(description);
  await form.save.click();
  await expectHome(phone);
  await expect(row(phone, description)).toContainText('07.30–12.00');
  await expect(title(phone, common.navHome)).toBeVisible();
});

/** On a working day the sample's own entries of the day before stand there too. */
async function chooseOnly(page: Page, descriptions: readonly string[]): Promise<void> {
  const all = page.getByRole('checkbox', { name: copyDay.copyAll });
  await all.check();
  await all.uncheck();
  for (const description of descriptions) await page.getByRole('checkbox', { name: description }).check();
}

async function copySheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: home.copy }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}
