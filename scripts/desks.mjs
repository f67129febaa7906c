import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const ui = (path) => `src/app/ui/${path}-screen.tsx`;

/**
 * What is kept on a device follows who uses it. A desk is all that can be reached from its entry without crossing into
 * another one; what a citizen's phone, a camera without a reader of its own and screens of no use without a connection
 * (`assets/online`) need is kept on none.
 */
const desks = {
  core: {
    entries: ['index.html'],
    beside: ['index.html', 'manifest.webmanifest', 'icons/icon.svg', 'icons/icon-192.png'],
  },
  superior: {
    entries: ['appraisals/appraisals', 'deputies/deputies', 'inbox/inbox', 'plan/member-plan', 'team/team'].map(ui),
    beside: [],
  },
  counter: {
    entries: ['survei.html'],
    beside: ['survei.html', 'survei.webmanifest', 'icons/icon.svg', 'icons/icon-192.png'],
  },
};
const keptNowhere = [
  'visit.html',
  'src/app/survey/phone/visit.tsx',
  'node_modules/qr/decode.js',
  // The first organisation is set up in front of an empty server.
  ui('setup/setup'),
];

/** The files of each desk, by its name, from Vite's manifest of a build. */
export function filesOfDesks(chunks) {
  const online = Object.keys(chunks).filter((key) => chunks[key].file.startsWith('assets/online/'));
  const names = Object.keys(desks);
  const reached = names.map((name) => {
    const others = names.filter((other) => other !== name).flatMap((other) => desks[other].entries);
    return [name, reach(chunks, desks[name].entries, new Set([...online, ...keptNowhere, ...others]))];
  });
  const files = Object.fromEntries(
    reached.map(([name, keys]) => [name, [...filesOf(chunks, keys), ...desks[name].beside]]),
  );
  // A superior has the core too.
  const core = new Set(files.core);
  return { ...files, superior: files.superior.filter((file) => !core.has(file)) };
}

/** What the service worker is told of each file: its desks, and the hash it must have. */
export function precacheEntries(folder, entries) {
  const files = filesOfDesks(JSON.parse(readFileSync(resolve(folder, '.vite/manifest.json'), 'utf8')));
  return entries.flatMap(({ url, size }) => {
    const of = Object.keys(files).filter((name) => files[name].includes(url));
    if (of.length === 0) return [];
    const hash = createHash('sha256')
      .update(readFileSync(resolve(folder, url)))
      .digest('base64');
    return [{ url, size, revision: null, integrity: `sha256-${hash}`, desks: of }];
  });
}

function reach(chunks, keys, border) {
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key) || border.has(key)) return;
    seen.add(key);
    for (const next of [...(chunks[key].imports ?? []), ...(chunks[key].dynamicImports ?? [])]) visit(next);
  };
  for (const key of keys) visit(key);
  return seen;
}

function filesOf(chunks, keys) {
  const files = [...keys].flatMap((key) => [
    chunks[key].file,
    ...(chunks[key].css ?? []),
    ...(chunks[key].assets ?? []),
  ]);
  return [...new Set(files)];
}
