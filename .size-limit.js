// Budgets for a metered link, in gzip. Raise one only together with a sentence that says what the person gets for it.
import { readBuiltApp } from './scripts/built-app.mjs';

const { firstScreen, firstQuestion, firstVisit, desks } = readBuiltApp();
const inApp = (file) => `dist/app/${file}`;

export default [
  // The last kilobyte says why a part of the app, or an ability of the browser, is missing, and mends the copy here.
  { name: 'scripts and styles of the first screen', path: firstScreen.map(inApp), limit: '71 kB', gzip: true },
  {
    name: 'scripts and styles of the first question at a counter',
    path: firstQuestion.map(inApp),
    limit: '40 kB',
    gzip: true,
  },
  { name: 'the same on a citizen’s phone', path: firstVisit.map(inApp), limit: '20 kB', gzip: true },
  // Work without a signal, as far as each desk does it. The service worker, the same for all, is 77 of it: it judges and
  // settles as the page does, with both clocks, one poisoned record apart from the others. The last two kilobytes tell what
  // was too long on a device, count nothing of it before the superior has said so, and ask the superior.
  { name: 'everything kept for a pegawai', path: ['sw.js', ...desks.core].map(inApp), limit: '393 kB', gzip: true },
  {
    name: 'everything kept for a superior',
    path: ['sw.js', ...desks.core, ...desks.superior].map(inApp),
    limit: '414.5 kB',
    gzip: true,
  },
  {
    name: 'everything kept on a counter’s tablet',
    path: ['sw.js', ...desks.counter].map(inApp),
    limit: '203.5 kB',
    gzip: true,
  },
];
