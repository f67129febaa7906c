// `npm run guide`: takes the pictures of docs/gambar anew, of the sample district on one fixed working morning.
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { chromiumFlags, ensureChromium } from './find-chromium.mjs';
import { photographAdmin, photographSkm } from './guide/admin.mjs';
import { photographCounter } from './guide/counter.mjs';
import { photographEvidence, photographWayIn, photographWork } from './guide/employee.mjs';
import { openPhone } from './guide/phone.mjs';
import { photographPerformance, photographRating } from './guide/performance.mjs';
import { startSample } from './guide/sample-server.mjs';
import { photographTeam } from './guide/superior.mjs';
import { runScript } from './run-script.mjs';

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
    // The newest entry of the sample has a picture.
    await photographEvidence(await open(server.nips['Pegawai']));
    await photographWork(await open(server.nips['Pegawai']));
    await photographPerformance(await open(server.nips['Pegawai']));
    await photographRating(await open(server.nips['Atasan']));
    await photographTeam(await open(server.nips['Atasan']));
    await photographSkm(await open(server.nips['Admin']));
    await photographAdmin(await open(server.nips['Admin']));
    await photographCounter(browser, await open(server.nips['Admin']));
  } finally {
    await browser.close();
    await server.stop();
  }
});
