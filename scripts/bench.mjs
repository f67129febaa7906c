import { join } from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { root } from './root.mjs';
import { runChild } from './run-child.mjs';
import { runScript } from './run-script.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

await runScript(async () => {
  stopWithNpm();
  await ensureInstalled();
  await ensureBuilt(['node', 'app']);
  const main = join(root, 'dist', 'node', 'bench', 'main.js');
  const { code } = await runChild(process.execPath, ['--enable-source-maps', main, ...process.argv.slice(2)], {
    cwd: root,
  });
  return code;
});
