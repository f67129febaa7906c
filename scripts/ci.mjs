// What the pipeline runs: the checks and the tests of a fresh clone, one closing line `N passed, N failed` for both.
import { spawn } from 'node:child_process';
import { root } from './root.mjs';

const deadlineMs = Date.now() + 19 * 60_000;
const stages = [
  { name: 'npm run check', args: ['run', 'check'] },
  { name: 'npm test', args: ['test'] },
];

let passed = 0;
let failed = 0;
const failedStages = [];

for (const stage of stages) {
  const result = await runStage(stage);
  passed += result.passed;
  failed += result.failed;
  if (result.failed > 0) failedStages.push(stage.name);
}
if (failed > 0) console.log(`\nFailed in: ${failedStages.join(', ')}; the names stand above.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs a stage to its end or to the deadline; its own closing line is the count. */
async function runStage({ name, args }) {
  console.log(`\n— ${name} —`);
  const { code, output } = await runNpm(args);
  const [, ran, broke] = [...output.matchAll(/^(\d+) (?:checks )?passed, (\d+) failed$/gm)].at(-1) ?? [];
  const counted = { passed: Number(ran ?? 0), failed: Number(broke ?? 0) };
  if (code === 0 || counted.failed > 0) return counted;
  console.log(`${name} ended with ${code} before it could say what failed.`);
  return { ...counted, failed: 1 };
}

function runNpm(args) {
  return new Promise((resolve) => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const child = spawn(npm, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let output = '';
    child.stdout.on('data', (chunk) => (process.stdout.write(chunk), (output += chunk)));
    child.stderr.on('data', (chunk) => process.stderr.write(chunk));
    const stop = (signal) => {
      if (child.pid) process.kill(-child.pid, signal);
    };
    const timer = setTimeout(() => stop('SIGKILL'), Math.max(0, deadlineMs - Date.now()));
    process.on('SIGTERM', stop).on('SIGINT', stop);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      process.off('SIGTERM', stop).off('SIGINT', stop);
      resolve({ code: code ?? signal, output });
    });
  });
}
