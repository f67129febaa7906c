import './runtime/bare-globals.ts';
const { runSchedule } = await import('./run-schedule.ts');
const [seed, from, to] = process.argv.slice(2).map(Number) as [number, number, number];
const t = performance.now();
const fails: Record<string, number[]> = {};
let turns = 0;
const single = to - from === 1;
for (let k = from; k < to; k++) {
  const r = await runSchedule(seed, k);
  turns += r.counts.turns;
  if (single) console.log(r.trace.join('\n'), r.failure);
  if (r.failure) (fails[r.failure.slice(0, 400).replace(/[wrt]\d+/g, '#')] ??= []).push(k);
}
const n = to - from;
const ms = performance.now() - t;
for (const [f, ks] of Object.entries(fails).toSorted((a, b) => b[1].length - a[1].length)) console.log(ks.length, f, ks.slice(0, 5).join(','));
console.log('schedules/s', ((n / ms) * 1000).toFixed(1), 'turns each', (turns / n).toFixed(0));
