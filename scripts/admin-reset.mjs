import { join } from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { root } from './root.mjs';
import { runChild } from './run-child.mjs';
import { runScript } from './run-script.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

// A one-time code for an admin who is locked out, from the database that `npm start` would use.
await runScript(async () => {
  stopWithNpm();
  await ensureInstalled();
  await ensureBuilt(['node']);
  const main = join(root, 'dist', 'node', 'src', 'server', 'organisation', 'main.js');
  const env = { ...process.env, DATA_DIR: process.env.DATA_DIR || join(root, 'data', 'server') };
  const { code } = await runChild(process.execPath, [main, ...process.argv.slice(2)], { cwd: root, env });
  return code;
});
