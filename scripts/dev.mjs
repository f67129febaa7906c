// `npm run dev`: the page with hot reload on :5173, the server behind it restarted whenever its code changes.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { root } from './root.mjs';
import { runScript } from './run-script.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

const main = 'dist/node/src/server/main.js';
const serverEnv = { JEJAK_SAMPLE: '1', DATA_DIR: join(root, 'data', 'dev') };

await runScript(async () => {
  stopWithNpm();
  await ensureInstalled();
  await ensureBuilt(['node', 'app']);
  return runTogether([
    ['node_modules/typescript/bin/tsc', '-b', 'src/server', '--watch', '--preserveWatchOutput'],
    ['--watch', '--watch-preserve-output', '--enable-source-maps', main],
    ['node_modules/vite/bin/vite.js'],
  ]);
});

/** Ends when the first of them ends, or on Ctrl-C; then none of them is left, nor what they started in turn. */
async function runTogether(commands) {
  const options = { cwd: root, env: { ...serverEnv, ...process.env }, stdio: ['ignore', 'inherit', 'inherit'] };
  const children = commands.map((args) => spawn(process.execPath, args, { ...options, detached: true }));
  const stopAll = () => children.forEach(stopGroup);
  let stoppedByHand = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      stoppedByHand = true;
      stopAll();
    });
  }
  const ends = children.map((child) => new Promise((resolve) => child.on('exit', resolve).on('exit', stopAll)));
  const codes = await Promise.all(ends);
  return stoppedByHand || codes.every((code) => code === 0) ? 0 : 1;
}

/** Each child leads a process group of its own, since tsc and `node --watch` do their work in children of theirs. */
function stopGroup({ pid }) {
  try {
    process.kill(-pid, 'SIGTERM');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
