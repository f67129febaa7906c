import { take } from './take-picture.mjs';

/** What an employee sees of targets, reports and ratings. */
export async function photographPerformance(page) {
  await page.goto('/kinerja/skp');
  await page.getByLabel('Rencana hasil kerja (RHK)').first().waitFor();
  await take(page, 'skp-susun');
  await page.goto('/kinerja');
  await page.getByRole('link', { name: 'Catat capaian' }).first().click();
  await page.getByLabel('Tanggal').waitFor();
  await take(page, 'capaian');
  await page.goto('/laporan/2026-11');
  await page.getByText('Kegiatan dan capaian').waitFor();
  await take(page, 'laporan');
  await page.goto('/umpan-balik');
  await page.getByRole('main').getByRole('article').first().waitFor();
  await take(page, 'umpan-balik');
  await page.goto('/evaluasi');
  await page.getByText('Predikat kinerja').first().waitFor();
  await take(page, 'evaluasi');
  await page.goto('/cadangan');
  await page.getByRole('heading', { level: 1, name: 'Cadangan' }).waitFor();
  await take(page, 'cadangan');
}

/** How a superior rates the month that the sample leaves open. */
export async function photographRating(page) {
  await page.goto('/tim');
  await page.getByRole('link', { name: 'Afrizal Koto' }).click();
  await page.getByRole('link', { name: 'Evaluasi', exact: true }).click();
  await page.getByLabel('Periode', { exact: true }).selectOption({ index: 1 });
  await page.getByText('Hasil kerja', { exact: true }).first().waitFor();
  await take(page, 'nilai');
  await page.goto('/penilaian');
  await page.getByRole('meter').first().waitFor();
  await take(page, 'penilaian');
}
