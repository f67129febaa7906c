// `npm run test:at -- 2027-01-01T00:10+07:00 test/browser/entry.test.ts`: tests as they will run at a given moment.
// Paths under test/browser are journeys, others are node tests; without any, all of both run, and with `days` those that
// have to do with days. What begins with a dash goes to the runner.
import { clockAt } from './clock-at.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { ensureChromium } from './find-chromium.mjs';
import { TestRun } from './run-tests.mjs';
import { runScript, ScriptError } from './run-script.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';
import { testsAboutDays } from './tests-about-days.mjs';

const [moment, ...given] = process.argv.slice(2);
const wanted = given.flatMap((one) => (one === 'days' ? testsAboutDays : [one]));

await runScript(async () => {
  stopWithNpm();
  await ensureInstalled();
  if (moment === undefined) throw new ScriptError('Say when: npm run test:at -- 2027-01-01T00:10+07:00 [tests]');
  const paths = wanted.filter((one) => !one.startsWith('-'));
  const flags = wanted.filter((one) => one.startsWith('-'));
  const journeys = paths.filter((path) => path.startsWith('test/browser'));
  const others = paths.filter((path) => !journeys.includes(path));
  const run = new TestRun(clockAt(moment));
  await run.step('preparing', async () => {
    const chromium = ensureChromium();
    await ensureBuilt(['node', 'app', 'appExposed']);
    const isAll = paths.length === 0;
    if (isAll || others.length > 0) await run.step('node tests', () => run.nodeTests([...others, ...flags]));
    if (isAll || journeys.length > 0) {
      await run.step('browser journeys', () => run.browserJourneys(chromium, [...journeys, ...flags]));
    }
  });
  console.log(`at ${moment}`);
  return run.close();
});
