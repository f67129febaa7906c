// `npm start` and `npm run demo`: install and build what is missing, then become the server.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { root } from './root.mjs';
import { runScript, ScriptError } from './run-script.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

const defaults = {
  demo: { JEJAK_SAMPLE: '1', DATA_DIR: join(root, 'data', 'demo') },
  server: { DATA_DIR: join(root, 'data', 'server') },
};

await runScript(async () => {
  stopWithNpm();
  await ensureInstalled();
  await ensureBuilt(['node', 'app']);
  await becomeServer(process.argv[2] ?? 'server');
});

/** The server runs in this very process, so that signals and the exit code need no passing on. */
function becomeServer(mode) {
  const main = join(root, 'dist', 'node', 'src', 'server', 'main.js');
  if (!existsSync(main)) throw new ScriptError(`There is no server to start: ${main} is missing.`);
  for (const [name, value] of Object.entries(defaults[mode])) process.env[name] ||= value;
  process.argv.splice(1, 2, main);
  return import(pathToFileURL(main).href);
}
