import { join } from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { root } from './root.mjs';
import { runChild } from './run-child.mjs';
import { runScript } from './run-script.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

/** Runs a program of the tests, in TypeScript as it stands, against the built server. */
export function runTestProgram(file) {
  return runScript(async () => {
    stopWithNpm();
    await ensureInstalled();
    await ensureBuilt(['node']);
    const hook = join(root, 'test', 'support', 'run-typescript.mjs');
    const { code } = await runChild(process.execPath, ['--import', hook, join(root, file), ...process.argv.slice(2)], {
      cwd: root,
    });
    return code;
  });
}
