import { parseArgs } from 'node:util';
import { runLoad } from './run-load.ts';

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const { values } = parseArgs({
  options: {
    devices: { type: 'string', default: '10000' },
    changes: { type: 'string', default: '20' },
    'arrival-ms': { type: 'string', default: '5000' },
    workers: { type: 'string', default: '2' },
  },
});
const report = await runLoad({
  devices: Number(values.devices),
  changes: Number(values.changes),
  arrivalMs: Number(values['arrival-ms']),
  workers: Number(values.workers),
  say: console.log,
});
console.log(report);
const failed = report.lost + report.doubled + report.otherErrors > 0;
console.log(failed ? 'FAILED' : 'Nothing lost, nothing doubled, no error but "come back later".');
process.exit(failed ? 1 : 0);
