import { button, link } from './phone.mjs';
import { morning } from './sample-server.mjs';
import { take } from './take-picture.mjs';

const day = 86_400_000;

export async function photographWayIn(page) {
  await page.getByLabel('NIP', { exact: true }).waitFor();
  await take(page, 'masuk');
  await page.route('**/api/setup', (route) => route.fulfill({ json: { needed: true } }));
  await page.reload();
  await page.getByLabel('Nama organisasi').fill('Pemerintah Kabupaten Sukamaju');
  await page.getByLabel('Nama unit pertama').fill('Badan Kepegawaian Daerah');
  await page.evaluate(() => document.activeElement.blur());
  await take(page, 'penyiapan');
}

export async function photographWork(page) {
  const rhk = 1;
  await log(page, { start: '07:30', end: '08:45', description: 'Melayani perekaman KTP elektronik di loket', rhk });
  await log(page, { start: '08:45', end: '10:15', description: 'Memverifikasi berkas pindah datang penduduk', rhk });
  await dismiss(page);
  await take(page, 'beranda');
  await link(page, 'Kinerja').click();
  await page.getByText('Hasil kerja utama').waitFor();
  await take(page, 'kinerja');

  await page.clock.setSystemTime(morning + 2 * day);
  await link(page, 'Beranda').click();
  await log(page, {
    date: '2026-11-19',
    start: '10:15',
    end: '10:40',
    description: 'Menyerahkan kartu keluarga kepada warga',
  });
  await page.clock.setSystemTime(morning);
  await dismiss(page);
  await chip(page).click();
  await page.getByRole('link', { name: 'Perbaiki', exact: true }).waitFor();
  await take(page, 'perbaiki');
  await page.getByRole('link', { name: 'Perbaiki', exact: true }).click();
  await page.getByLabel('Tanggal').fill('2026-11-18');
  await button(page, 'Simpan').click();
  await page.getByText('Tidak ada yang perlu diperbaiki').waitFor();
  await page.waitForTimeout(500);

  await page.goto('/');
  await today(page).waitFor();
  // What is shown without a network has to be loaded before, since no service worker is at work here.
  await link(page, 'Lainnya').click();
  await link(page, 'Beranda').click();
  await link(page, 'Catat').click();
  await fill(page, { start: '10:40', end: '11:30', description: 'Mengantar blangko KTP ke Desa Kencana Jaya', rhk });
  await page.evaluate(() => {
    document.activeElement.blur();
    scrollTo(0, 0);
  });
  await take(page, 'catat');
  await page.context().setOffline(true);
  await button(page, 'Simpan').click();
  await today(page).evaluate((heading) => scrollTo(0, heading.getBoundingClientRect().top + scrollY - 80));
  await page.waitForTimeout(300);
  await take(page, 'tersimpan');
  await dismiss(page);

  await page.evaluate(() => scrollTo(0, 0));
  await button(page, 'Salin dari kemarin').click();
  await page.getByRole('dialog').waitFor();
  await take(page, 'salin');
  await page.keyboard.press('Escape');
  await link(page, 'Catatan').click();
  await page.getByLabel('Cari uraian').waitFor();
  await take(page, 'catatan');
  await page.getByRole('link', { name: 'Mengantar blangko' }).click();
  await page.getByText('Dicatat di perangkat').waitFor();
  await take(page, 'rincian');
  await link(page, 'Lainnya').click();
  await button(page, 'Keluar').click();
  await page.getByRole('alertdialog').waitFor();
  await take(page, 'keluar');
  await button(page, 'Batal').click();
  await page.context().setOffline(false);
  await link(page, 'Pengaturan').click();
  await button(page, 'Sinkronkan sekarang').click();
  await page.getByText('Semua sudah tersinkron.').waitFor();
  await take(page, 'pengaturan');
}

export async function photographEvidence(page) {
  await link(page, 'Catatan').click();
  const withEvidence = page.getByRole('main').getByRole('link').filter({ hasText: 'Terkirim' }).first();
  await withEvidence.click();
  await page.getByText('Bukti dukung').waitFor();
  const field = page.getByRole('heading', { name: 'Bukti dukung' });
  await field.evaluate((heading) => scrollTo(0, heading.getBoundingClientRect().top + scrollY - 80));
  await page.locator('.ev-tile img').first().waitFor();
  await take(page, 'bukti');
}

async function log(page, typed) {
  await link(page, 'Catat').click();
  await fill(page, typed);
  await button(page, 'Simpan').click();
  await page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor();
}

async function fill(page, { date, start, end, description, rhk }) {
  if (date) await page.getByLabel('Tanggal').fill(date);
  await page.getByLabel('Jam mulai').fill(start);
  await page.getByLabel('Jam selesai').fill(end);
  await page.getByLabel('Uraian kegiatan').fill(description);
  if (rhk) await page.getByLabel('RHK yang didukung').selectOption({ index: rhk });
}

function today(page) {
  return page.getByRole('heading', { name: 'Catatan hari ini' });
}

function chip(page) {
  return page.getByRole('button', { name: 'perlu diperbaiki' });
}

async function dismiss(page) {
  await page.getByText('Tersimpan di perangkat').first().waitFor();
  await button(page, 'Tutup').click();
}
