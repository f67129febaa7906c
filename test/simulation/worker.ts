import './runtime/bare-globals.ts';
import type { ScheduleResult } from './run-schedule.ts';

/** Which schedules this process runs: `from`, `from + step` … below `to`. */
interface Order {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** Runs each schedule twice and compares the traces. */
  readonly twice: boolean;
  readonly stopAtFailure: boolean;
  readonly withTrace: boolean;
}

const reportEveryMs = 500;

const { runSchedule } = await import('./run-schedule.ts');
const order = JSON.parse(process.argv[2]!) as Order;
const totals = { schedules: 0, turns: 0, saves: 0, requests: 0, faults: 0, crashes: 0 };
let reportedMs = 0;

for (let schedule = order.from; schedule < order.to; schedule += order.step) {
  const result = await runSchedule(order.seed, schedule);
  count(result);
  if (order.twice) await compareWithAnother(result, schedule);
  if (order.withTrace || result.failure !== null) process.send!({ kind: 'result', schedule, ...result });
  if (result.failure !== null && order.stopAtFailure) break;
  if (performance.now() - reportedMs > reportEveryMs) report();
}
report();
process.disconnect();

function count({ counts }: ScheduleResult): void {
  totals.schedules++;
  for (const [name, value] of Object.entries(counts)) totals[name as keyof typeof totals] += value;
}

async function compareWithAnother(first: ScheduleResult, schedule: number): Promise<void> {
  const second = await runSchedule(order.seed, schedule);
  if (first.trace.join('\n') === second.trace.join('\n')) return;
  const at = first.trace.findIndex((line, index) => line !== second.trace[index]);
  const failure = `SIM: not deterministic:\n${first.trace[at]}\n${second.trace[at]}`;
  process.send!({ kind: 'result', schedule, ...first, failure, rule: 'SIM' });
}

function report(): void {
  reportedMs = performance.now();
  process.send!({ kind: 'progress', totals });
}
