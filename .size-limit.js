// Budgets for a metered link, in gzip. Raise one only together with a sentence that says what the person gets for it.
import { readBuiltApp } from './scripts/built-app.mjs';

const { firstScreen, firstQuestion, firstVisit, precached } = readBuiltApp();
const inApp = (file) => `dist/app/${file}`;

export default [
  { name: 'scripts and styles of the first screen', path: firstScreen.map(inApp), limit: '70 kB', gzip: true },
  {
    name: 'scripts and styles of the first question at a counter',
    path: firstQuestion.map(inApp),
    limit: '40 kB',
    gzip: true,
  },
  { name: 'the same on a citizen’s phone', path: firstVisit.map(inApp), limit: '40 kB', gzip: true },
  // Work without a signal: log, evidence, plans, review, feedback, reports, evaluation, and the counter's survey.
  { name: 'everything kept on the device', path: ['sw.js', ...precached].map(inApp), limit: '450 kB', gzip: true },
];
