import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { apt } from './apt.mjs';
import { ScriptError } from './run-script.mjs';

/**
 * The environment in which a program, and whatever it starts, believes that it is `moment` (ISO 8601 with its offset,
 * e.g. 2027-01-01T00:10+07:00) and that time goes on from there: Node, Chromium with its workers, and all their files.
 * Only the clock on the wall is another; what measures durations is left alone. Needs libfaketime.
 */
export function clockAt(moment) {
  const ms = Date.parse(moment);
  if (Number.isNaN(ms) || !/T.*(Z|[+-]\d\d:\d\d)$/.test(moment)) {
    throw new ScriptError(`"${moment}" is no moment: write it as 2027-01-01T00:10+07:00.`);
  }
  const seconds = Math.round((ms - Date.now()) / 1_000);
  return {
    LD_PRELOAD: library(),
    FAKETIME: `${seconds < 0 ? '' : '+'}${seconds}`,
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    // On by default in Debian's build, and then every wait of Chromium turns in circles.
    FAKETIME_FORCE_MONOTONIC_FIX: '0',
    FAKE_UTIME: '1',
  };
}

function library() {
  const found = findLibrary() ?? installFromDebian();
  if (found) return found;
  throw new ScriptError('Running at another moment needs libfaketime: "apt-get install faketime" on Debian.');
}

function findLibrary() {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib') : [];
  const paths = folders.map((name) => join('/usr/lib', name, 'faketime/libfaketimeMT.so.1'));
  return paths.find((path) => existsSync(path));
}

function installFromDebian() {
  if (!process.env.CI || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  apt(['update']);
  apt(['install', '--yes', '--no-install-recommends', 'faketime']);
  return findLibrary();
}
