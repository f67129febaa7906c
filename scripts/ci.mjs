// What the pipeline runs: the checks and the tests of a fresh clone, then the tests that have to do with days once more at
// a drawn moment; one closing line `N passed, N failed` for all of it.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { drawMoment } from './draw-moment.mjs';
import { readProgress } from './progress/note-progress.mjs';
import { root } from './root.mjs';

// A hang is all that this is for: the pipeline itself ends a run after 90 minutes without a word.
const deadlineMs = Date.now() + Number(process.env.JEJAK_CI_MINUTES ?? 75) * 60_000;
const progressFile = join(root, 'test-results', 'progress.log');
const drawn = process.env.JEJAK_TEST_AT ?? drawMoment();
const stages = [
  { name: 'npm run check', args: ['run', 'check'] },
  { name: 'npm test', args: ['test'] },
  { name: `npm run test:at -- ${drawn} days`, args: ['run', 'test:at', '--', drawn, 'days'] },
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
// Browsers and engines of a stage that was cut off may still hold our pipes.
process.exit(failed === 0 ? 0 : 1);

/** Runs a stage to its end or to the deadline; its own closing line is the count. */
async function runStage({ name, args }) {
  console.log(`\n— ${name} —`);
  mkdirSync(join(root, 'test-results'), { recursive: true });
  rmSync(progressFile, { force: true });
  const { code, output, late } = await runNpm(args);
  if (late) return tellWhatIsOpen(name);
  const [, ran, broke] = [...output.matchAll(/^(\d+) (?:checks )?passed, (\d+) failed$/gm)].at(-1) ?? [];
  const counted = { passed: Number(ran ?? 0), failed: Number(broke ?? 0) };
  if (code === 0 || counted.failed > 0) return counted;
  console.log(`${name} ended with ${code} before it could say what failed.`);
  return { ...counted, failed: 1 };
}

/** What a stage that the deadline cut off had come to. */
function tellWhatIsOpen(name) {
  const progress = readProgress(progressFile);
  console.log(`\n${name} was ended at the deadline.`);
  for (const test of progress.failed) console.log(`  ✗ ${test}`);
  for (const test of progress.open) console.log(`  … had begun and not ended: ${test}`);
  return { passed: progress.passed, failed: progress.failed.length + 1 };
}

function runNpm(args) {
  return new Promise((resolve) => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const child = spawn(npm, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      env: { ...process.env, JEJAK_TEST_PROGRESS: progressFile },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (process.stdout.write(chunk), (output += chunk)));
    child.stderr.on('data', (chunk) => process.stderr.write(chunk));
    const stop = (signal) => {
      if (child.pid) process.kill(-child.pid, signal);
    };
    const end = () => (stop('SIGKILL'), resolve({ late: true }));
    const timer = setTimeout(end, Math.max(0, deadlineMs - Date.now()));
    process.on('SIGTERM', stop).on('SIGINT', stop);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      process.off('SIGTERM', stop).off('SIGINT', stop);
      resolve({ code: code ?? signal, output, late: false });
    });
  });
}
