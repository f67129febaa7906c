// `npm run chaos`: the real server under faults; with `--middlebox` also photos of a real browser behind each habit.
import { ensureBuilt } from './ensure-built.mjs';
import { ensureChromium } from './find-chromium.mjs';
import { runTestProgram } from './run-test-program.mjs';
import { TestRun } from './run-tests.mjs';

await runTestProgram('test/chaos/main.ts');
if (process.argv.includes('--middlebox')) {
  const run = new TestRun();
  await run.step('photos behind a middlebox', async () => {
    await ensureBuilt(['node', 'app']);
    await run.browserJourneys(ensureChromium(), ['test/browser/evidence-network.test.ts']);
  });
  process.exitCode ||= run.close();
}
