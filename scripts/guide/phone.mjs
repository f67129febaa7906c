import { morning } from './sample-server.mjs';

const password = 'jejak-contoh-2026';

/** A small phone, signed in unless `nip` is null. */
export async function openPhone(browser, origin, nip) {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 1.5,
    isMobile: true,
    hasTouch: true,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.clock.install({ time: morning });
  await page.goto('/');
  if (nip !== null) await signIn(page, nip);
  return page;
}

async function signIn(page, nip) {
  await page.getByLabel('NIP', { exact: true }).fill(nip);
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await button(page, 'Masuk').click();
  await page.getByText('Sinkronisasi terakhir').waitFor();
  await page.getByText('belum pernah').waitFor({ state: 'detached' });
}

export function button(page, name) {
  return page.getByRole('button', { name, exact: true });
}

export function link(page, name) {
  const exact = ['Catat', 'Catatan', 'Kinerja', 'Beranda', 'Lainnya'].includes(name);
  return page.getByRole('link', { name, exact });
}
