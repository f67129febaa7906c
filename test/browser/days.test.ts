import type { Page } from '@playwright/test';
import { addDays, yearOf, type LocalDate } from '../../src/domain/time/local-date.ts';
import { longDate } from '../../src/app/state/format.ts';
import { expect, test } from './support/journey.ts';
import { BareDevice } from './support/server-truth.ts';
import {
  day,
  expectFetched,
  expectHome,
  expectSaid,
  fields,
  fillSignIn,
  log,
  openAs,
  openForm,
  row,
  title,
  type,
  workday,
} from './support/steps.ts';
import { words } from './support/words.ts';

const { common, copyDay, entry, home, plan } = words;

/** As days stand in a field: `31-12-2026`. */
const typed = (date: LocalDate) => date.split('-').toReversed().join('-');

/** The phone alone with its clock: no server has a say in what time it is. */
async function at(page: Page, date: LocalDate, time: string): Promise<void> {
  await page.context().setOffline(true);
  await page.clock.install({ time: new Date(`${date}T${time}:00+07:00`) });
  await page.goto('/');
  await expectHome(page);
}

test('a form that was begun before midnight keeps its day and says so, with today a tap away', async ({ phone }) => {
  const today = workday();
  await at(phone, today, '23:58');
  await openForm(phone);
  const form = fields(phone);
  await expect(form.date).toHaveValue(typed(today));
  await form.description.fill('Menutup loket pelayanan malam');
  await phone.clock.fastForward('03:00');
  await expect(phone.getByText(entry.dayTurned(longDate(today, 'id')))).toBeVisible();
  await expect(form.date).toHaveValue(typed(today));
  await phone.getByRole('button', { name: entry.toToday }).click();
  await expect(form.date).toHaveValue(typed(addDays(today, 1)));
  await expect(phone.getByText(entry.dayTurned(longDate(today, 'id')))).toHaveCount(0);
});

test('[ACT-13] a night entered ten minutes after midnight is the one that has just been, and the form says so', async ({
  phone,
}) => {
  const today = workday();
  await at(phone, today, '00:10');
  await openForm(phone);
  await type(phone, { start: '22:00', end: '00:10', description: 'Piket malam di kantor kecamatan' });
  await phone.getByLabel(entry.nextDay).check();
  await expect(fields(phone).date).toHaveValue(typed(addDays(today, -1)));
  await expect(phone.getByText(entry.nightMoved(longDate(addDays(today, -1), 'id')))).toBeVisible();
  await expect(phone.getByText(entry.warnings['not-over-yet'])).toHaveCount(0);
  await phone.getByRole('button', { name: entry.nightBack }).click();
  await expect(fields(phone).date).toHaveValue(typed(today));
  await expect(phone.getByText(entry.warnings['not-over-yet'])).toBeVisible();
});

test('[ACT-19] Salin dari kemarin leaves out what is still to come until it is chosen, and says why', async ({
  page,
  person,
  server,
}) => {
  const span = (start: string, end: string) => ({ kind: 'span', start, end, endsNextDay: false }) as never;
  const body = { date: day(), category: 'tusi', rhkId: null, volume: null, volumeUnit: null, note: null } as const;
  await (
    await BareDevice.signIn(server, person.nip)
  ).push([
    { ...body, time: span('00:00', '00:01'), description: 'Membuka kantor sebelum fajar' },
    { ...body, time: span('13:00', '15:45'), description: 'Perjalanan dinas ke desa' },
  ]);
  await openAs(page, person.nip);
  await at(page, addDays(day(), 1), '06:06');
  await page.getByRole('button', { name: home.copy }).click();
  const box = (name: string) => page.getByRole('checkbox', { name });
  await expect(box('Perjalanan dinas ke desa')).not.toBeChecked();
  await expect(box('Membuka kantor sebelum fajar')).toBeChecked();
  await expect(page.getByRole('dialog')).toContainText(copyDay.copyToCome);
  await box('Perjalanan dinas ke desa').check();
  await expect(page.getByText(copyDay.copyPickedToCome(1))).toBeVisible();
});

test('[ACT-18] overlapping minutes count once, on Beranda and in the log', async ({ phone }) => {
  await at(phone, workday(), '20:00');
  await log(phone, { description: 'Pelayanan di loket sepanjang hari', start: '07:00', end: '16:30' });
  await log(phone, { description: 'Mendampingi tamu sepanjang hari', start: '07:00', end: '16:30' });
  await expect(phone.getByText(common.hoursMinutes(570), { exact: true }).first()).toBeVisible();
  await expect(phone.getByText(home.overlapping(common.hoursMinutes(570)))).toBeVisible();
  await phone.goto('/catatan');
  await expect(row(phone, 'Mendampingi tamu sepanjang hari')).toBeVisible();
  await expect(phone.getByText(common.hoursMinutes(570), { exact: true }).first()).toBeVisible();
});

test('[WKT-2, WKT-4] on 5 January the report of December is offered, and the SKP of the old year is there', async ({
  phone,
}) => {
  const year = yearOf(day());
  await at(phone, `${year + 1}-01-05` as LocalDate, '08:00');
  await phone.goto('/laporan');
  await expect(phone.getByRole('link', { name: new RegExp(`^Desember ${year}`) })).toBeVisible();
  await phone.getByRole('link', { name: new RegExp(`^Desember ${year}`) }).click();
  await expect(title(phone, `Desember ${year}`)).toBeVisible();
  await phone.goto('/kinerja');
  await phone.getByRole('link', { name: plan.heading(String(year)), exact: true }).click();
  await expect(phone.getByRole('heading', { level: 2, name: plan.heading(String(year)) })).toBeVisible();
  await expect(phone.getByText(plan.wholeYear(String(year))).first()).toBeVisible();
});

test('times and days are read however they are typed, and shown as they are written here', async ({
  browser,
  person,
  server,
}) => {
  const context = await browser.newContext({ locale: 'en-US', baseURL: server.origin });
  const page = await context.newPage();
  await page.goto('/');
  await fillSignIn(page, person.nip);
  await expectFetched(page);
  await openForm(page);
  const form = fields(page);
  for (const text of ['0730', '7.30', '07:30', '730', '7:30 AM']) {
    await form.start.fill('');
    await form.start.pressSequentially(text);
    await form.start.blur();
    await expect(form.start).toHaveValue('07.30');
  }
  await form.end.fill('7');
  await form.end.blur();
  await expect(form.end).toHaveValue('07.00');
  await form.end.fill('25.00');
  await form.end.blur();
  await expect(form.end).toHaveAttribute('aria-invalid', 'true');
  await expect(form.end).toHaveAccessibleDescription(words.fields.timeUnreadable);
  await form.end.fill('0815');
  await form.date.fill(typed(day(-1)).replaceAll('-', ''));
  await form.date.blur();
  await expect(form.date).toHaveValue(typed(day(-1)));
  await form.description.fill('Menyusun laporan mingguan kantor');
  await form.save.click();
  await expectSaid(page, entry.saved);
  await context.close();
});
