import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { nipOf, staff, superiors } from './support/logins.ts';
import { widenAnswers, widenDevice, widenFields, whatIsTooWide } from './support/long-text.ts';
import { openAs } from './support/steps.ts';

const superior = superiors.find((one) => staff.some((member) => member.superiorNip === one.nip))!;
const member = staff.find((one) => one.superiorNip === superior.nip)!;

const onDevice = [
  '/',
  '/catat',
  '/catatan',
  '/kinerja',
  '/kinerja/capaian',
  '/kinerja/skp',
  '/laporan',
  '/evaluasi',
  '/umpan-balik',
  '/rekan',
  '/penilaian',
  '/tim',
  '/tim/pengganti',
  '/tim/periksa',
  ...['', '/skp', '/umpan-balik', '/laporan', '/evaluasi'].map((screen) => `/tim/${member.id}${screen}`),
  '/lainnya',
  '/pengaturan',
  '/perbaiki',
  '/cadangan',
];
const atServer = [
  '/organisasi',
  '/organisasi/unit',
  '/organisasi/impor',
  '/organisasi/aturan',
  `/organisasi/pegawai/${member.id}`,
  '/loket',
  '/skm',
  '/skm/kuesioner',
  '/skm/instrumen',
  '/perangkat',
  '/pantau',
  '/audit',
];

async function tooWide(page: Page, screens: readonly string[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const screen of screens) {
    await page.goto(screen);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('main .k-skeleton, main .k-spinner')).toHaveCount(0);
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => one.setAttribute('open', '')));
    await widenFields(page);
    const wide = await whatIsTooWide(page);
    if (wide.length > 0) found[screen] = wide;
  }
  return found;
}

test.use({ viewport: { width: 360, height: 740 } });

test('no text that people typed or received makes a screen wider than the phone', async ({ page }) => {
  test.setTimeout(600_000);
  await openAs(page, superior.nip);
  await widenDevice(page, superior.id);
  await page.context().setOffline(true);
  expect(await tooWide(page, onDevice)).toEqual({});
});

test('no text that the server tells makes a screen of administration wider than the phone', async ({ page }) => {
  test.setTimeout(600_000);
  await openAs(page, nipOf('Admin'));
  await widenAnswers(page);
  expect(await tooWide(page, atServer)).toEqual({});
});
