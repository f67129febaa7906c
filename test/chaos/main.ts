import { parseArgs } from 'node:util';
import { broken, runChaos } from './run-chaos.ts';
import { runFlaky } from './flaky/run-flaky.ts';
import { habits } from './middlebox/habits.ts';
import { runMiddlebox, wrongIn } from './middlebox/run-middlebox.ts';
import { runPhotos } from './photos/run-photos.ts';
import { openSite, type SiteKind } from './chaos-site.ts';
import { Random } from '../simulation/runtime/random.ts';

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '4' },
    seed: { type: 'string' },
    'storm-ms': { type: 'string', default: '8000' },
    /** Instead of storms over records: so many photos through a slow link that keeps breaking. */
    photos: { type: 'string' },
    /** Instead: a thousand records through a link that breaks every moment, ten times over, against the barest sender. */
    flaky: { type: 'boolean', default: false },
    /** With it: all times of link and loop so many times as long, so that a busy machine's own work weighs less. */
    'slow-motion': { type: 'string', default: '1' },
    /** Instead: a queue behind each habit of what stands between a device and its server. */
    middlebox: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
const rounds = Number(values.rounds);
console.log(`Seed ${seed}: draws repeat with --seed ${seed}, the machine's timing does not.`);

if (values.photos !== undefined) {
  const report = await runPhotos({
    seed,
    photos: Number(values.photos),
    bytesEach: 200_000,
    quality: { bytesPerS: 60_000, breaksAfterMs: [500, 3_000] },
    patienceMs: 600_000,
    wholeFileMs: 60_000,
  });
  console.log(report);
  process.exit(report.equal === Number(values.photos) && report.share < 1.3 ? 0 : 1);
}

if (values.flaky) {
  const quality = { bytesPerS: 200_000, roundTripMs: 150, breaksAfterMs: [200, 2_000] } as const;
  const report = await runFlaky({
    seed,
    seeds: 10,
    records: 1_000,
    quality,
    slowMotion: Number(values['slow-motion']),
    say: console.log,
  });
  console.log({ ...report, runs: report.runs.length });
  process.exit(report.held === report.saved && report.different.length === 0 ? 0 : 1);
}

if (values.middlebox) {
  const site = await openSite('embedded', new Random(`middlebox ${seed}`));
  const behind = { origin: `http://127.0.0.1:${site.server.port}`, look: site.look };
  let failing = 0;
  for (const [name, expected] of Object.entries(habits)) {
    const report = await runMiddlebox(behind, expected);
    const wrong = wrongIn(report, expected);
    if (wrong.length > 0) failing++;
    console.log(`${wrong.length === 0 ? '✓' : `✗ ${wrong.join(', ')}:`} ${name}:`, report);
  }
  await site.remove();
  process.exit(failing === 0 ? 0 : 1);
}

let failed = false;
for (const [kind, share] of [
  ['embedded', Math.ceil(rounds / 2)],
  ['external', Math.floor(rounds / 2)],
] as [SiteKind, number][]) {
  if (share === 0) continue;
  const report = await runChaos({ seed, kind, rounds: share, stormMs: Number(values['storm-ms']), say: console.log });
  console.log(`${kind}:`, report);
  failed ||= broken(report);
}
console.log(failed ? `FAILED with seed ${seed}` : 'Nothing lost, nothing doubled, all stores equal.');
process.exit(failed ? 1 : 0);
