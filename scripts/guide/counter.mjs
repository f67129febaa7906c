import { button } from './phone.mjs';
import { take } from './take-picture.mjs';

/** A tablet of a counter, enrolled with a code of the admin's. */
export async function photographCounter(browser, admin) {
  const { code, name } = await admin.evaluate(async () => {
    const ask = async (method, path, body) => {
      const sent = body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
      const response = await fetch(`/api/counters${path}`, { method, ...sent });
      return response.status === 204 ? null : response.json();
    };
    const { units } = await ask('GET', '');
    const unit = units.find((one) => one.name === 'Bidang Pelayanan Pendaftaran Penduduk') ?? units[0];
    const settings = { layout: 'one-by-one', idleSeconds: 45, asksRespondent: true };
    await ask('PUT', `/settings/${unit.id}`, settings);
    return { ...(await ask('POST', '', { unitId: unit.id, label: 'Loket 1' })), name: unit.name };
  });
  const context = await browser.newContext({
    baseURL: new URL(admin.url()).origin,
    viewport: { width: 1280, height: 800 },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const tablet = await context.newPage();
  await tablet.goto('/survei');
  await tablet.getByLabel('Kode dari layar admin').fill(code);
  await button(tablet, 'Daftarkan').click();
  await tablet.getByLabel('PIN baru').fill('482913');
  await tablet.getByLabel('Ulangi PIN').fill('482913');
  await button(tablet, 'Simpan dan mulai mode kios').click();
  await tablet.getByText(name).waitFor();
  await take(tablet, 'loket-mulai');
  await button(tablet, 'Mulai').click();
  await tablet.locator('.services button').first().click();
  await tablet.getByText('1 dari 9').waitFor();
  await take(tablet, 'loket-pertanyaan');
  await context.close();
  await admin.goto('/loket');
  await admin.getByRole('main').getByRole('combobox').first().selectOption({ label: name });
  await admin.getByText('Loket 1').first().waitFor();
  await take(admin, 'loket');
}
