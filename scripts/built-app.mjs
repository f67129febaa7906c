import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** What a build of the app is made of, as files relative to its folder. */
export function readBuiltApp(folder = 'dist/app') {
  const chunks = JSON.parse(read(folder, '.vite/manifest.json'));
  return { firstScreen: firstScreenFiles(chunks), precached: precachedFiles(read(folder, 'sw.js')) };
}

/** The entry, what it imports statically, the lazily loaded screens that open first, and the styles of all these. */
function firstScreenFiles(chunks) {
  const reached = new Set();
  const visit = (key) => {
    if (reached.has(key)) return;
    reached.add(key);
    for (const next of chunks[key].imports ?? []) visit(next);
  };
  for (const [key, chunk] of Object.entries(chunks)) if (chunk.isEntry) visit(key);
  for (const key of firstScreens.filter((source) => chunks[source]?.isDynamicEntry)) visit(key);
  return [...new Set([...reached].flatMap((name) => [chunks[name].file, ...(chunks[name].css ?? [])]))];
}

/** What a signed-in person meets first counts towards the first screen even where it is loaded lazily. */
const firstScreens = ['src/app/ui/home/home-screen.tsx'];

function precachedFiles(serviceWorker) {
  const entries = serviceWorker.matchAll(/\{"?revision"?:(?:null|"[0-9a-f]+"),"?url"?:"([^"]+)"\}/g);
  return Array.from(entries, ([, url]) => url);
}

function read(folder, name) {
  return readFileSync(join(root, folder, name), 'utf8');
}
