// `npm test`: everything from a bare clone to one closing line, `N passed, N failed`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { ensureSpreadsheet } from './ensure-spreadsheet.mjs';
import { ensureChromium } from './find-chromium.mjs';
import { root } from './root.mjs';
import { runChild } from './run-child.mjs';
import { ScriptError } from './run-script.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';
import { readPlaywrightReport, readVitestReport } from './test-reports.mjs';

const reports = join(root, 'test-results');

stopWithNpm();

const failures = [];
let passed = 0;

await step('preparing', async () => {
  await ensureInstalled();
  const chromium = ensureChromium();
  ensureSpreadsheet();
  await ensureBuilt(['node', 'app', 'appExposed']);
  await step('node tests', runNodeTests);
  await step('browser journeys', () => runBrowserJourneys(chromium));
});

if (passed + failures.length === 0) failures.push('no test ran');
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failure) => `  ✗ ${failure}`).join('\n')}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;

async function step(name, steps) {
  try {
    await steps();
  } catch (error) {
    console.error(error instanceof ScriptError ? error.message : error);
    failures.push(`${name}: ${String(error.message).trim().split('\n').at(-1)}`);
  }
}

async function runNodeTests() {
  const report = freshReport('node.json');
  const { code } = await tool('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  count('node tests', code, readVitestReport(readReport(report)));
}

async function runBrowserJourneys(chromium) {
  const report = freshReport('browser.json');
  const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const { code } = await tool('@playwright/test/cli.js', ['test', '--reporter=list,json'], env);
  count('browser journeys', code, readPlaywrightReport(readReport(report)));
}

/** A runner that fails without naming a test counts as one failure, so that no failure goes uncounted. */
function count(name, code, result) {
  passed += result.passed;
  failures.push(...result.failures);
  if (result.passed + result.failures.length === 0) failures.push(`${name}: no test ran`);
  else if (code !== 0 && result.failures.length === 0) failures.push(`${name}: the runner ended with code ${code}`);
  for (const test of result.repeated ?? []) console.log(`passed only when repeated: ${test}`);
  if (result.skipped > 0) console.log(`${name}: ${result.skipped} skipped`);
}

function tool(path, args, env = {}) {
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } };
  return runChild(process.execPath, [join(root, 'node_modules', path), ...args], options);
}

function freshReport(name) {
  mkdirSync(reports, { recursive: true });
  const file = join(reports, name);
  rmSync(file, { force: true });
  return file;
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
