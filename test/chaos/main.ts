import { parseArgs } from 'node:util';
import { broken, runChaos } from './run-chaos.ts';
import { runPhotos } from './photos/run-photos.ts';
import type { SiteKind } from './chaos-site.ts';

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '4' },
    seed: { type: 'string' },
    'storm-ms': { type: 'string', default: '8000' },
    /** Instead of storms over records: so many photos through a slow link that keeps breaking. */
    photos: { type: 'string' },
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
