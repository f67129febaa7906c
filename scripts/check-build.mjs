// What must hold of the built app whatever its sources look like.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBuiltApp } from './built-app.mjs';
import { root } from './root.mjs';

const folder = join(root, 'dist', 'app');
const page = readFileSync(join(folder, 'index.html'), 'utf8');
const { firstScreen, precached } = readBuiltApp();
const texts = readdirSync(folder, { recursive: true }).filter((name) => /\.(js|css|html)$/.test(name));

const claims = [
  ['index.html has no inline script', !/<script(?![^>]*\ssrc=)/.test(page)],
  ['index.html has no inline style', !/<style|\sstyle=/.test(page)],
  ['index.html has no inline event handler', !/\son\w+=/.test(page)],
  [
    'the engine that only tests may drive is not in the build',
    !texts.some((name) => holds(name, 'jejak-engine-exposed')),
  ],
  [
    'index.html and the web app manifest are kept on the device',
    has(precached, ['index.html', 'manifest.webmanifest']),
  ],
  ['the first screen is kept on the device', has(precached, firstScreen)],
  ['every file kept on the device comes with its hash', !/"revision":"|"url":"[^"]+","revision"/.test(read('sw.js'))],
  ['every file kept on the device is there', precached.every((name) => existsSync(join(folder, name)))],
  ['screens that need a connection are not kept on the device', isOnlyOnline()],
  ['no file is kept on the device twice', new Set(precached).size === precached.length],
  ['icons named in the web app manifest are there', iconNames().every((name) => existsSync(join(folder, name)))],
  ['texts of some size lie there compressed', texts.every((name) => isSmall(name) || isCompressed(name))],
];

const broken = claims.filter(([, isTrue]) => !isTrue);
for (const [claim] of broken) console.error(`Not so: ${claim}.`);
process.exitCode = broken.length === 0 ? 0 : 1;

function holds(name, text) {
  return readFileSync(join(folder, name), 'utf8').includes(text);
}

function read(name) {
  return readFileSync(join(folder, name), 'utf8');
}

function has(list, names) {
  return names.every((name) => list.includes(name));
}

function isOnlyOnline() {
  const there = texts.some((name) => name.startsWith(join('assets', 'online')));
  return there && !precached.some((url) => url.startsWith('assets/online/'));
}

function iconNames() {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.webmanifest'), 'utf8'));
  return [...manifest.icons, ...manifest.shortcuts.flatMap(({ icons }) => icons)].map(({ src }) => src);
}

function isSmall(name) {
  return readFileSync(join(folder, name)).length < 1024;
}

function isCompressed(name) {
  return existsSync(join(folder, `${name}.br`)) && existsSync(join(folder, `${name}.gz`));
}
