import { button } from './phone.mjs';
import { take } from './take-picture.mjs';

/** The satisfaction report and its administration, on a laptop. */
export async function photographSkm(page) {
  await page.setViewportSize({ width: 1000, height: 760 });
  await page.goto('/skm');
  await page.locator('.skm-ikm').first().waitFor();
  await take(page, 'skm-laporan');
  await page.goto('/skm/kuesioner');
  await button(page, 'Batalkan').first().waitFor();
  await take(page, 'skm-kuesioner');
  await page.goto('/skm/instrumen');
  await page.getByText('Seperti yang dilihat warga').waitFor();
  await take(page, 'skm-instrumen');
}

/** An admin sits at a laptop. */
export async function photographAdmin(page) {
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.goto('/organisasi');
  await page.getByText('60 pegawai').waitFor();
  await take(page, 'organisasi');
  await page.goto('/pantau');
  await page.getByText('Hari kerja yang tercatat').waitFor();
  await take(page, 'pantauan');
  await page.goto('/perangkat');
  await page.getByRole('article').first().waitFor();
  await take(page, 'perangkat');
  await page.goto('/audit');
  await page.getByRole('table').waitFor();
  await take(page, 'audit');
}
