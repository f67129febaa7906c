// `npm run guide`: takes the pictures of docs/gambar anew, of the sample district on one fixed working morning.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { chromiumFlags, ensureChromium } from './find-chromium.mjs';
import { root } from './root.mjs';
import { runScript } from './run-script.mjs';

const morning = Date.parse('2026-11-18T04:40:00.000Z'); // A Wednesday, 11.40 WIB.
const day = 86_400_000;
const password = 'jejak-contoh-2026';
const pictures = join(root, 'docs', 'gambar');

await runScript(async () => {
  await ensureInstalled();
  await ensureBuilt(['node', 'app']);
  const server = await startSample();
  const { chromium } = await import('playwright');
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    // The fields of dates and times speak the language of the browser.
    args: [...chromiumFlags, '--lang=id'],
    env: { ...process.env, LANGUAGE: 'id' },
  });
  try {
    const open = (nip) => openPhone(browser, server.origin, nip);
    await photographWayIn(await open(null));
    await photographWork(await open(server.nips['Pegawai']));
    await photographTeam(await open(server.nips['Atasan']));
    await photographSkm(await open(server.nips['Admin']));
    await photographAdmin(await open(server.nips['Admin']));
    await photographCounter(browser, await open(server.nips['Admin']));
    await photographEvidence(await open(server.nips['Pegawai']));
  } finally {
    await browser.close();
    await server.stop();
  }
});

/** The real server with a clock that began on that morning. */
async function startSample() {
  const built = (path) => import(pathToFileURL(join(root, 'dist/node/src/server', path)).href);
  const [
    { connectDatabase },
    { migrate },
    { loadSample },
    { sampleDistrict },
    { SetupCode },
    { buildApp },
    { openFileEvidenceStore },
    { publishIkm },
  ] = await Promise.all(
    [
      'db/database.js',
      'db/migrate.js',
      'setup/load-sample.js',
      'sample/sample-district.js',
      'setup/setup-code.js',
      'http/build-app.js',
      'evidence/file-evidence-store.js',
      'skm/publish-ikm.js',
    ].map(built),
  );
  const dataDir = mkdtempSync(join(tmpdir(), 'jejak-guide-'));
  chmodSync(dataDir, 0o711);
  const silent = { info: () => undefined, error: () => undefined };
  const startedMs = Date.now();
  const nowMs = () => morning + Date.now() - startedMs;
  const database = await connectDatabase({ env: { databaseUrl: null, dataDir }, log: silent });
  await migrate(database.pool, silent);
  const evidenceStore = openFileEvidenceStore(join(dataDir, 'evidence'));
  await loadSample({ database, store: evidenceStore }, morning);
  await publishIkm(database, morning);
  const app = await buildApp({
    database,
    setupCode: new SetupCode(),
    publicOrigin: null,
    nowMs,
    version: '0.1.0',
    evidenceStore,
    evidenceQuotaBytes: 1_000_000_000,
    appDir: join(root, 'dist/app'),
    log: null,
  });
  const origin = (await app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost');
  const nips = Object.fromEntries(sampleDistrict({ nowMs: morning }).logins.map(({ role, nip }) => [role, nip]));
  const stop = async () => {
    await app.close();
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { origin, nips, stop };
}

/** A small phone, signed in unless `nip` is null. */
async function openPhone(browser, origin, nip) {
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

/** The satisfaction report and its administration, on a laptop. */
async function photographSkm(page) {
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

/** A tablet of a counter, enrolled with a code of the admin's. */
async function photographCounter(browser, admin) {
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

async function photographWayIn(page) {
  await page.getByLabel('NIP', { exact: true }).waitFor();
  await take(page, 'masuk');
  await page.route('**/api/setup', (route) => route.fulfill({ json: { needed: true } }));
  await page.reload();
  await page.getByLabel('Nama organisasi').fill('Pemerintah Kabupaten Sukamaju');
  await page.getByLabel('Nama unit pertama').fill('Badan Kepegawaian Daerah');
  await page.evaluate(() => document.activeElement.blur());
  await take(page, 'penyiapan');
}

async function photographWork(page) {
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

async function photographEvidence(page) {
  await link(page, 'Catatan').click();
  const withEvidence = page.getByRole('main').getByRole('link').filter({ hasText: 'Terkirim' }).first();
  await withEvidence.click();
  await page.getByText('Bukti dukung').waitFor();
  const field = page.getByRole('heading', { name: 'Bukti dukung' });
  await field.evaluate((heading) => scrollTo(0, heading.getBoundingClientRect().top + scrollY - 80));
  await page.locator('.ev-tile img').first().waitFor();
  await take(page, 'bukti');
}

/** An admin sits at a laptop. */
async function photographAdmin(page) {
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.goto('/organisasi');
  await page.getByText('60 pegawai').waitFor();
  await take(page, 'organisasi');
  await page.goto('/pantau');
  await page.getByText('Hari kerja yang tercatat').waitFor();
  await take(page, 'pantauan');
}

async function photographTeam(page) {
  await link(page, 'Lainnya').click();
  await link(page, 'Tim').click();
  await link(page, 'Afrizal Koto').waitFor();
  await take(page, 'tim');
  await link(page, 'Afrizal Koto').click();
  await page.getByRole('group', { name: 'Bulan' }).waitFor();
  await take(page, 'tim-pegawai');
  await page.goto('/tim/periksa');
  await button(page, 'Setujui per minggu').waitFor();
  await take(page, 'periksa');
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

function button(page, name) {
  return page.getByRole('button', { name, exact: true });
}

function link(page, name) {
  const exact = ['Catat', 'Catatan', 'Kinerja', 'Beranda', 'Lainnya'].includes(name);
  return page.getByRole('link', { name, exact });
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

async function take(page, name) {
  await page.mouse.move(1, 1);
  await page.waitForTimeout(300);
  const shot = await page.screenshot();
  writeFileSync(join(pictures, `${name}.png`), await withFewColours(page, shot));
  console.log(`docs/gambar/${name}.png`);
}

/** The same picture with a palette of its 256 most frequent colours: a third of the bytes. */
async function withFewColours(page, png) {
  const source = `data:image/png;base64,${png.toString('base64')}`;
  const { width, height, colours, indices } = await page.evaluate(countColours, source);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // Eight bits for each pixel, which name a colour of the palette.
  const pixels = Buffer.from(indices, 'base64');
  const rows = Array.from({ length: height }, (_, y) => [
    Buffer.from([0]),
    pixels.subarray(y * width, (y + 1) * width),
  ]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flat())),
    chunk('IDAT', deflateSync(Buffer.concat(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** Runs in the page. */
async function countColours(source) {
  const image = new Image();
  image.src = source;
  await image.decode();
  const { width, height } = image;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const keyAt = (pixel) => (data[pixel * 4] << 16) | (data[pixel * 4 + 1] << 8) | data[pixel * 4 + 2];
  const counts = new Map();
  for (let pixel = 0; pixel < width * height; pixel++) counts.set(keyAt(pixel), (counts.get(keyAt(pixel)) ?? 0) + 1);
  const parts = (key) => [key >> 16, (key >> 8) & 255, key & 255];
  const colours = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 256)
    .map(([key]) => parts(key));
  const nearest = (key) => {
    const colour = parts(key);
    const distances = colours.map((one) => one.reduce((sum, part, index) => sum + (part - colour[index]) ** 2, 0));
    return distances.indexOf(Math.min(...distances));
  };
  const indexOf = new Map([...counts.keys()].map((key) => [key, nearest(key)]));
  let binary = '';
  for (let pixel = 0; pixel < width * height; pixel++) binary += String.fromCharCode(indexOf.get(keyAt(pixel)));
  return { width, height, colours, indices: btoa(binary) };
}
