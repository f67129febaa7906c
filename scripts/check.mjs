// Every check that needs no running program, side by side; what a check prints is shown only when it fails.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { root } from './root.mjs';
import { runChild } from './run-child.mjs';
import { runScript, ScriptError } from './run-script.mjs';

const checks = [
  { name: 'types', run: () => tool('typescript/bin/tsc', '-b') },
  { name: 'build', run: buildApp },
  { name: 'lint', run: () => tool('oxlint/bin/oxlint', '--type-aware', '--deny-warnings') },
  { name: 'architecture', run: () => script('check-architecture.mjs') },
  { name: 'look-ups', run: () => script('check-lookups.mjs') },
  { name: 'dead code', run: () => tool('knip/bin/knip.js') },
  { name: 'format', run: () => tool('oxfmt/bin/oxfmt', '--check') },
];
const checksOfBuild = [
  { name: 'build holds what it must', run: () => script('check-build.mjs') },
  { name: 'size', run: () => tool('size-limit/bin.js') },
];

await runScript(async () => {
  await ensureInstalled();
  const results = await runAll(checks);
  const isBuilt = results.find(({ name }) => name === 'build').passed;
  results.push(...(isBuilt ? await runAll(checksOfBuild) : checksOfBuild.map(({ name }) => ({ name, passed: false }))));
  const failed = results.filter(({ passed }) => !passed);
  if (failed.length > 0) console.log(`\nFailed: ${failed.map(({ name }) => name).join(', ')}`);
  console.log(`${results.length - failed.length} checks passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
});

/** As many at a time as there are processors, in the order of the list. */
async function runAll(list) {
  const waiting = [...list];
  const results = [];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) results.push(await runOne(check));
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), list.length) }, worker));
  return results;
}

async function runOne({ name, run }) {
  const startMs = Date.now();
  const { code, output } = await run();
  const seconds = ((Date.now() - startMs) / 1000).toFixed(1);
  console.log(code === 0 ? `✓ ${name} (${seconds} s)` : `\n✗ ${name} (${seconds} s)\n${output.trimEnd()}\n`);
  return { name, passed: code === 0 };
}

async function buildApp() {
  try {
    await ensureBuilt(['app']);
    return { code: 0, output: '' };
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    return { code: 1, output: error.message };
  }
}

function tool(path, ...args) {
  return node(join(root, 'node_modules', path), args);
}

function script(name) {
  return node(join(root, 'scripts', name), []);
}

function node(file, args) {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
  return runChild(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env });
}
