import { existsSync } from 'node:fs';
import { apt } from './apt.mjs';
import { ScriptError } from './run-script.mjs';

const candidates = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Flags that keep a Chromium under test quiet and let it run as root. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a Chromium or Chrome on this machine; CHROMIUM_PATH decides where it is set. */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  return candidates.find((path) => existsSync(path));
}

/** Finds Chromium, installing Debian's when this is root on Debian; otherwise says what is to be installed. */
export function ensureChromium() {
  const found = findChromium() ?? installFromDebian();
  if (found) return found;
  throw new ScriptError(
    process.env.CHROMIUM_PATH
      ? `CHROMIUM_PATH says ${process.env.CHROMIUM_PATH}, but there is no such file.`
      : 'The browser tests need Chromium or Chrome: install it ("apt-get install chromium" on Debian), or say where it is with CHROMIUM_PATH.',
  );
}

function installFromDebian() {
  if (process.env.CHROMIUM_PATH || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing Chromium for the browser tests (once) …');
  apt(['update']);
  apt(['install', '--yes', '--no-install-recommends', 'chromium']);
  return findChromium();
}
