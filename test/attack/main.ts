import { parseArgs } from 'node:util';
import { runAttack } from './run-attack.ts';

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const { values } = parseArgs({
  options: {
    /** How many fuzzed requests. */
    requests: { type: 'string', default: '200000' },
    /** How many syncs of each honest device are measured, quiet and disturbed. */
    rounds: { type: 'string', default: '60' },
  },
});
const through = await runAttack({
  requests: Number(values.requests),
  rounds: Number(values.rounds),
  say: console.log,
});
console.log(through === 0 ? 'Everything held.' : `${through} got through.`);
process.exit(through === 0 ? 0 : 1);
