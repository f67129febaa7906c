// `npm run simulate -- --schedules 100000 --seed 1`: devices and server in one process, under every fault, from seeds.
// One of them again, with its trace: `--schedule 4711`. Deliberate bugs, which must be caught: `npm run simulate:mutants`.
import { fork } from 'node:child_process';
import { register } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { smallLimits } from '../test/simulation/small-limits.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { root } from './root.mjs';
import { runScript, ScriptError } from './run-script.mjs';

const folder = join(root, 'test', 'simulation');
const loader = `file://${join(folder, 'load-typescript.mjs')}`;
const mostFailuresShown = 5;
const mostNumbersShown = 100;

const { values: given } = parseArgs({
  options: {
    schedules: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    schedule: { type: 'string' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    twice: { type: 'boolean', default: false },
    mutants: { type: 'boolean', default: false },
    only: { type: 'string' },
    budget: { type: 'string', default: '3000' },
    quiet: { type: 'boolean', default: false },
  },
});
const seed = wholeNumber('seed');
const jobs = Math.max(1, wholeNumber('jobs'));

await runScript(async () => {
  await ensureInstalled();
  if (given.mutants) return runMutants();
  if (given.schedule !== undefined) return replay(wholeNumber('schedule'));
  return simulate(wholeNumber('schedules'));
});

async function simulate(schedules) {
  const startMs = Date.now();
  const { totals, failures } = await runAll({ to: schedules, twice: given.twice }, [], (progress) => {
    if (!given.quiet) console.log(lineOf(progress, startMs, schedules));
  });
  for (const failure of failures.slice(0, mostFailuresShown)) describe(failure);
  if (failures.length > 0) {
    const numbers = failures.map(({ schedule }) => schedule).toSorted((a, b) => a - b);
    console.log(`\nFailing schedules of seed ${seed}: ${numbers.slice(0, mostNumbersShown).join(' ')}`);
  }
  console.log(`${lineOf(totals, startMs, schedules)}; ${failures.length} failed`);
  return failures.length === 0 ? 0 : 1;
}

async function replay(schedule) {
  const results = [];
  await runAll({ from: schedule, to: schedule + 1, withTrace: true }, [], () => undefined, results);
  for (const { trace, failure } of results) console.log(`${trace.join('\n')}\n\n${failure ?? 'Nothing is broken.'}`);
  return results.some(({ failure }) => failure !== null) ? 1 : 0;
}

/** SYN-*: switches one deliberate bug on after the other; each must be caught. */
async function runMutants() {
  register(loader, { data: [] });
  const { mutants } = await import('../test/simulation/mutants.ts');
  const chosen = given.only === undefined ? mutants : given.only.split(',').map((name) => named(mutants, name));
  let caught = 0;
  for (const { name, rule, patches } of chosen) {
    const { totals, failures } = await runAll(
      { to: wholeNumber('budget'), stopAtFailure: true },
      patches,
      () => undefined,
    );
    const [first] = failures.toSorted((a, b) => a.schedule - b.schedule);
    if (first) caught++;
    const what = first ? `caught in schedule ${first.schedule}: ${first.failure.split('\n')[0]}` : 'SURVIVES';
    console.log(`${first ? '✓' : '✗'} ${rule} ${name} (${totals.schedules} schedules) ${what}`);
  }
  console.log(`${caught}/${chosen.length} mutants caught`);
  return caught === chosen.length ? 0 : 1;
}

function named(mutants, name) {
  const mutant = mutants.find((one) => one.name === name.trim());
  if (mutant === undefined) throw new ScriptError(`There is no mutant named ${name}.`);
  return mutant;
}

/** Runs schedules in several processes at once, and gives their totals and what failed. */
async function runAll(order, patches, onProgress, results = []) {
  const totals = new Map();
  const children = [];
  const failures = [];
  const sum = () => [...totals.values()].reduce(add, {});
  const processes = order.withTrace ? 1 : jobs;
  const timer = setInterval(() => onProgress(sum()), 5_000);
  const runs = Array.from({ length: processes }, (_, index) => {
    const own = { seed, from: index, step: processes, twice: false, stopAtFailure: false, withTrace: false, ...order };
    const child = startWorker(own, patches);
    children.push(child);
    child.on('message', (message) => {
      if (message.kind === 'progress') return totals.set(index, message.totals);
      results.push(message);
      if (message.failure === null) return;
      failures.push(message);
      if (order.stopAtFailure) for (const other of children) if (other !== child) other.kill();
    });
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code, signal) => {
        if (code === 0 || (signal === 'SIGTERM' && failures.length > 0)) resolve();
        else reject(new ScriptError(`A simulating process ended with ${signal ?? `code ${code}`}.`));
      });
    });
  });
  await Promise.all(runs).finally(() => clearInterval(timer));
  return { totals: sum(), failures };
}

function startWorker(order, patches) {
  return fork(join(folder, 'worker.ts'), [JSON.stringify(order)], {
    cwd: root,
    execArgv: ['--import', loader, '--max-semi-space-size=64', '--single-threaded-gc'],
    env: { ...process.env, SIMULATION_PATCHES: JSON.stringify([...smallLimits, ...patches]) },
  });
}

function add(total, part) {
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, (total[name] ?? 0) + value]));
}

function lineOf({ schedules = 0, ...counts }, startMs, all) {
  const perSecond = (schedules / ((Date.now() - startMs) / 1_000)).toFixed(1);
  const words = Object.entries(counts).map(([name, value]) => `${value} ${name}`);
  return `${schedules}/${all} schedules (${perSecond}/s): ${words.join(', ')}`;
}

function describe({ schedule, failure, trace }) {
  console.log(`\n✗ schedule ${schedule} of seed ${seed}: ${failure}`);
  console.log(trace.slice(-12).join('\n'));
  console.log(`  all of it: node scripts/simulate.mjs --seed ${seed} --schedule ${schedule}`);
}

function wholeNumber(name) {
  const value = Number(given[name]);
  if (!Number.isInteger(value) || value < 0) throw new ScriptError(`--${name} takes a whole number.`);
  return value;
}
