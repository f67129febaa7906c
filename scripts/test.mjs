// `npm test`: everything from a bare clone to one closing line, `N passed, N failed`.
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { ensureSpreadsheet } from './ensure-spreadsheet.mjs';
import { ensureChromium } from './find-chromium.mjs';
import { TestRun } from './run-tests.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

stopWithNpm();

const run = new TestRun();
await run.step('preparing', async () => {
  await ensureInstalled();
  const chromium = ensureChromium();
  ensureSpreadsheet();
  await ensureBuilt(['node', 'app', 'appExposed']);
  await run.step('node tests', () => run.nodeTests());
  await run.step('browser journeys', () => run.browserJourneys(chromium));
});
process.exitCode = run.close();
