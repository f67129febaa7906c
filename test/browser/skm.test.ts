import { readFile } from 'node:fs/promises';
import { imports } from '../../src/app/words/id/imports.ts';
import { skm } from '../../src/app/words/id/skm.ts';
import { skmAdmin } from '../../src/app/words/id/skm-admin.ts';
import { readWorkbook } from '../../src/server/sheets/read-workbook.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { expect, otherDevice, test } from './support/journey.ts';
import { nipOf } from './support/logins.ts';
import { day, title } from './support/steps.ts';
import { words } from './support/words.ts';

const worksheet = (rows: readonly string[]) => ({
  name: 'kuesioner.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['No;Tanggal;U1 Persyaratan;U2 Prosedur;U3 Waktu', ...rows].join('\n')),
});

test('an admin reads the SKM report, plans, prints, downloads, opens it to everybody, and imports after an error', async ({
  browser,
  server,
}) => {
  const page = await otherDevice(browser, nipOf('Admin'));
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/lainnya');
  await page.getByRole('link', { name: words.more.skm }).click();
  await expect(title(page, skm.title)).toBeVisible();
  // A year that holds some months of answers, in January too.
  const chooseYear = () => page.getByLabel(skm.year, { exact: true }).selectOption(day(-60).slice(0, 4));
  await chooseYear();
  await expect(page.locator('.skm-head .skm-ikm')).toHaveText(/^\d{2},\d{2}$/);
  await expectNoBarriers(page);

  await page.getByRole('button', { name: skm.addPlan }).click();
  await page.getByRole('button', { name: skm.save }).click();
  await expect(page.getByText(skm.required).first()).toBeVisible();
  await page.getByLabel(skm.program).fill('Antrean daring dari rumah');
  await page.getByLabel(skm.person).fill('Kasubag Umum');
  await page.getByLabel(skm.population).fill('1.200');
  await page.getByRole('button', { name: skm.save }).click();
  await expect(page.getByText(/dari 291 yang diperlukan/).first()).toBeVisible();
  await page.reload();
  await chooseYear();
  await expect(page.getByLabel(skm.program)).toHaveValue('Antrean daring dari rumah');

  await page.getByRole('button', { name: skm.print }).click();
  // Each respondent, and below them what follows from all.
  const tabulation = page.locator('.skm-tabulation tbody tr');
  await expect(tabulation.nth(20)).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(tabulation.last()).toHaveText(/^IKM\d{2},\d{2}$/);
  await expect(page.getByText('kewajaran biaya/tarif dalam pelayanan?')).toBeVisible();
  for (const chapter of [1, 2, 3, 4, 5] as const) {
    await expect(page.getByRole('heading', { name: skm.report[`chapter${chapter}`] })).toBeVisible();
  }
  await expect(page.locator('.k-print').getByText('Antrean daring dari rumah')).toBeVisible();
  await expect(page.getByRole('button', { name: skm.print })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: skm.xlsx }).click();
  const { sheets } = await readWorkbook(await readFile(await (await download).path()), { maxRows: 20_000 });
  expect(sheets[0]!.rows.length).toBeGreaterThan(20);

  await page.getByRole('button', { name: skm.open }).click();
  const visit = page.getByRole('link', { name: skm.visit });
  const publicPath = await visit.getAttribute('href');
  const citizen = await (await browser.newContext()).newPage();
  await citizen.goto(`${server.origin}${publicPath}`);
  await expect(citizen.getByText(/\d+ responden/)).toBeVisible();
  await expectNoBarriers(citizen);
  await citizen.context().close();

  await page.getByRole('link', { name: skmAdmin.responses }).click();
  await expect(title(page, skmAdmin.responses)).toBeVisible();
  const file = page.getByLabel(imports.file, { exact: true });
  await file.setInputFiles(worksheet(['1;03/02/2025;4;5;3']));
  await expect(page.getByText(imports.faultTexts['answer-out-of-range'])).toBeVisible();
  await expectNoBarriers(page);
  // One repair counts for every row with the same words; the file itself stays as it is.
  await page.getByLabel(imports.instead('5')).fill('4');
  await page.getByRole('button', { name: imports.repair }).click();
  await page.getByLabel(imports.service).selectOption({ index: 1 });
  await page.getByRole('button', { name: imports.applyCount(1) }).click();
  await expect(page.getByText(imports.appliedTitle('kuesioner.csv'))).toBeVisible();
  // The same file again brings nothing, and what came in can be taken back whole.
  await file.setInputFiles(worksheet(['1;03/02/2025;4;4;3']));
  await expect(page.getByText(imports.knownNote(1, 1))).toBeVisible();
  await page.getByRole('button', { name: imports.withdraw }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: imports.withdraw }).click();
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: imports.withdrawn(1) })
      .first(),
  ).toBeVisible();
  await file.setInputFiles(worksheet(['1;03/02/2025;4;4;3']));
  await page.getByLabel(imports.service).selectOption({ index: 1 });
  await page.getByRole('button', { name: imports.applyCount(1) }).click();
  await expect(page.getByText(imports.appliedTitle('kuesioner.csv'))).toBeVisible();

  await page.getByRole('button', { name: skmAdmin.invalidate }).first().click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByLabel(skmAdmin.reason).selectOption('test');
  await dialog.getByRole('button', { name: skmAdmin.invalidate }).click();
  await expect(page.getByText(skmAdmin.invalid(skmAdmin.reasons.test))).toBeVisible();
  await expectNoBarriers(page);

  await page.goto('/skm/instrumen');
  await page.getByLabel(skmAdmin.withoutCost).check();
  await page.getByRole('button', { name: skmAdmin.addOwn }).click();
  await page.getByLabel(skmAdmin.question, { exact: true }).fill('Bagaimana tempat parkirnya?');
  for (const [at, answer] of ['Buruk', 'Cukup', 'Baik', 'Sangat baik'].entries()) {
    await page.getByLabel(skmAdmin.answer(at + 1)).fill(answer);
  }
  await expect(page.locator('.skm-preview > li')).toHaveCount(9);
  await page.getByRole('button', { name: skmAdmin.publish }).click();
  await expect(page.getByText(/^Versi 2/)).toBeVisible();
  await expectNoBarriers(page);
  await page.context().close();
});
