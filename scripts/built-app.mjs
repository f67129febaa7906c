import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOfDesks } from './desks.mjs';
import { root } from './root.mjs';

/** What a build of the app is made of, as files relative to its folder. */
export function readBuiltApp(folder = 'dist/app') {
  const chunks = JSON.parse(read(folder, '.vite/manifest.json'));
  return {
    firstScreen: filesReached(chunks, ['index.html', ...firstScreens]),
    firstQuestion: filesReached(chunks, ['survei.html', ...firstQuestions]),
    firstVisit: filesReached(chunks, ['visit.html', 'src/app/survey/phone/visit.tsx']),
    desks: filesOfDesks(chunks),
    precached: precachedFiles(read(folder, 'sw.js')),
  };
}

/** An entry, the lazily loaded parts that open with it, what all these import statically, and their styles. */
function filesReached(chunks, keys) {
  const reached = new Set();
  const visit = (key) => {
    if (reached.has(key)) return;
    reached.add(key);
    for (const next of chunks[key].imports ?? []) visit(next);
  };
  for (const key of keys) if (chunks[key]?.isEntry || chunks[key]?.isDynamicEntry) visit(key);
  return [...new Set([...reached].flatMap((name) => [chunks[name].file, ...(chunks[name].css ?? [])]))];
}

/** What a signed-in person meets first counts towards the first screen even where it is loaded lazily. */
const firstScreens = ['src/app/ui/home/home-screen.tsx'];
/** What an enrolled tablet needs for its first question. */
const firstQuestions = ['src/app/survey/kiosk/kiosk.tsx', 'src/app/survey/kiosk/kiosk-updates.ts'];

function precachedFiles(serviceWorker) {
  const entries = serviceWorker.matchAll(/"integrity":"sha256-[^"]+",(?:"revision":null,)?"url":"([^"]+)"/g);
  return Array.from(entries, ([, url]) => url);
}

function read(folder, name) {
  return readFileSync(join(root, folder, name), 'utf8');
}
