import { join } from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { root } from './root.mjs';
import { runChild } from './run-child.mjs';
import { runScript } from './run-script.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

/** Installs and builds what is missing, then backs up or restores the database that `npm start` would use. */
export function runBackupCommand(command) {
  return runScript(async () => {
    stopWithNpm();
    await ensureInstalled();
    await ensureBuilt(['node']);
    const main = join(root, 'dist', 'node', 'src', 'server', 'backup', 'main.js');
    const env = { ...process.env, DATA_DIR: process.env.DATA_DIR || join(root, 'data', 'server') };
    const { code } = await runChild(process.execPath, [main, command, ...process.argv.slice(2)], { cwd: root, env });
    return code;
  });
}
