import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runChild } from './run-child.mjs';
import { ScriptError } from './run-script.mjs';
import { readPlaywrightReport, readVitestReport } from './test-reports.mjs';

const reports = join(root, 'test-results');

/** A run of tests by both runners, and what came of it: one closing line, `N passed, N failed`, counts all of them. */
export class TestRun {
  #failures = [];
  #passed = 0;
  #env;

  /** @param {Record<string, string>} env what the runners get besides our own environment */
  constructor(env = {}) {
    this.#env = env;
  }

  /** Does a part of the run; what it throws counts as a failure and does not end the rest. */
  async step(name, steps) {
    try {
      await steps();
    } catch (error) {
      console.error(error instanceof ScriptError ? error.message : error);
      this.#failures.push(`${name}: ${String(error.message).trim().split('\n').at(-1)}`);
    }
  }

  /** Runs node tests: all of them, or those of the given files and flags of vitest. */
  async nodeTests(args = []) {
    const report = freshReport('node.json');
    const reporters = ['default', 'json', './scripts/progress/vitest-reporter.mjs'].map((name) => `--reporter=${name}`);
    const { code } = await this.#tool('vitest/vitest.mjs', [
      'run',
      ...reporters,
      `--outputFile.json=${report}`,
      ...args,
    ]);
    this.#count('node tests', code, readVitestReport(readReport(report)));
  }

  /** Runs journeys in a browser: all of them, or those of the given files and flags of Playwright. */
  async browserJourneys(chromium, args = []) {
    const report = freshReport('browser.json');
    const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
    const reporters = '--reporter=list,json,./scripts/progress/playwright-reporter.mjs';
    const { code } = await this.#tool('@playwright/test/cli.js', ['test', reporters, ...args], env);
    this.#count('browser journeys', code, readPlaywrightReport(readReport(report)));
  }

  /** Prints what failed and the closing line; gives the exit code. */
  close() {
    const failures = this.#failures;
    if (this.#passed + failures.length === 0) failures.push('no test ran');
    if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failure) => `  ✗ ${failure}`).join('\n')}`);
    console.log(`\n${this.#passed} passed, ${failures.length} failed`);
    return failures.length === 0 ? 0 : 1;
  }

  /** A runner that fails without naming a test counts as one failure, so that no failure goes uncounted. */
  #count(name, code, result) {
    const failures = this.#failures;
    this.#passed += result.passed;
    failures.push(...result.failures);
    if (result.passed + result.failures.length === 0) failures.push(`${name}: no test ran`);
    else if (code !== 0 && result.failures.length === 0) failures.push(`${name}: the runner ended with code ${code}`);
    for (const test of result.repeated ?? []) console.log(`passed only when repeated: ${test}`);
    if (result.skipped > 0) console.log(`${name}: ${result.skipped} skipped`);
  }

  #tool(path, args, env = {}) {
    return runChild(process.execPath, [join(root, 'node_modules', path), ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...this.#env, ...env },
    });
  }
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
