// Uses nothing but Node itself: npm runs it before anything is installed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';
import { root } from './root.mjs';
import { runChild } from './run-child.mjs';
import { runScript, ScriptError } from './run-script.mjs';

const stampFile = join(root, 'node_modules', '.jejak-installed');

/** Installs exactly what package-lock.json says, once per lock file and Node version. */
export async function ensureInstalled() {
  refuseOldNode();
  if (isInstalled()) return;
  await withLock('install', async (onSpawn) => {
    if (isInstalled() || adoptInstallation()) return;
    console.log('Installing dependencies (once; a minute or two) …');
    const { code } = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { onSpawn });
    if (code !== 0) throw new ScriptError(`npm ci ended with code ${code}; its own message stands above.`);
    writeFileSync(stampFile, wantedStamp());
  });
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new ScriptError(
    `Jejak needs Node.js 20.19 or newer; this is ${process.version}. Install a newer one from https://nodejs.org and try again.`,
  );
}

function isInstalled() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wantedStamp();
}

function wantedStamp() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return `${lock} ${process.version} ${process.platform}-${process.arch}\n`;
}

/** What a person installed with npm itself is taken as it is, when npm's own record of it agrees with the lock file. */
function adoptInstallation() {
  const recordFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(recordFile) || wasInstalledByAnotherNode()) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(recordFile, 'utf8')).packages;
  const agrees = Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || present[path]?.version === version || (optional && !present[path]),
  );
  if (agrees) writeFileSync(stampFile, wantedStamp());
  return agrees;
}

function wasInstalledByAnotherNode() {
  return existsSync(stampFile) && !readFileSync(stampFile, 'utf8').includes(` ${process.version} `);
}

function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return runChild(process.execPath, [npm, ...args], { cwd: root, ...options });
  return runChild(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    cwd: root,
    shell: process.platform === 'win32',
    ...options,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runScript(ensureInstalled);
