// `npm run bench`: measures the real parts beside the least work that could do the same.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { chromiumFlags, ensureChromium } from './find-chromium.mjs';
import { root } from './root.mjs';
import { runScript, ScriptError } from './run-script.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

await runScript(async () => {
  stopWithNpm();
  await ensureInstalled();
  const chromium = { executablePath: ensureChromium(), args: chromiumFlags };
  await ensureBuilt(['node', 'appExposed']);
  process.setSourceMapsEnabled(true);
  const { readOptions, runBench } = await import(pathToFileURL(join(root, 'dist/node/bench/main.js')).href);
  const options = inWords(() => readOptions(process.argv.slice(2)));
  await runBench({ options, chromium, results: join(root, 'bench/results/latest.json') });
});

/** A mistake on the command line is told without a stack. */
function inWords(read) {
  try {
    return read();
  } catch (error) {
    throw new ScriptError(error.message);
  }
}
