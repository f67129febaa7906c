import { parseArgs } from 'node:util';
import { broken, runChaos } from './run-chaos.ts';
import type { SiteKind } from './chaos-site.ts';

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '4' },
    seed: { type: 'string' },
    'storm-ms': { type: 'string', default: '8000' },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
const rounds = Number(values.rounds);
console.log(`Seed ${seed}: draws repeat with --seed ${seed}, the machine's timing does not.`);

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
