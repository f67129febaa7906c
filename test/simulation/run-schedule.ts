import { act, chooseHabits } from './actions.ts';
import { playLoop } from './loop/play-loop.ts';
import type { Installation } from './devices/installation.ts';
import { checkCounters, checkDevice, checkPromise } from './invariants.ts';
import { runWorld } from './runtime/virtual-clock.ts';
import { Violation } from './runtime/world.ts';
import { Simulation } from './simulation.ts';
import { saveNew } from './steps.ts';

export interface ScheduleResult {
  /** What was found broken, null when nothing was. */
  readonly failure: string | null;
  readonly rule: string | null;
  readonly trace: readonly string[];
  readonly counts: {
    readonly turns: number;
    readonly saves: number;
    readonly requests: number;
    readonly faults: number;
    readonly crashes: number;
  };
}

const cyclesUntilQuiet = 3;
/** One schedule in so many is of the loop itself, in one kind of weather. */
const loopsAmong = 6;
const requestsPerCycle = 60;

/** Runs schedule number `schedule` of `seed` from its first save to its last check. */
export async function runSchedule(seed: number, schedule: number): Promise<ScheduleResult> {
  let simulation: Simulation | null = null;
  let failure: unknown = null;
  try {
    // What every schedule begins with is the engine's work too, and can break a rule.
    simulation = await Simulation.create(`${seed}/${schedule}`);
    const play = schedule % loopsAmong === loopsAmong - 1 ? playLoop : direct;
    await runWorld(simulation.world, () => play(simulation!));
  } catch (error) {
    failure = error;
  }
  const rule = failure instanceof Violation ? failure.rule : null;
  const text =
    failure === null ? null : failure instanceof Violation ? failure.message : String((failure as Error).stack);
  if (text !== null) simulation?.world.note(`✗ ${text.split('\n')[0]}`);
  return { failure: text, rule, trace: simulation?.world.trace ?? [], counts: countsOf(simulation) };
}

function countsOf(simulation: Simulation | null): ScheduleResult['counts'] {
  if (simulation === null) return { turns: 0, saves: 0, requests: 0, faults: 0, crashes: 0 };
  const { world, link, oracle } = simulation;
  return { ...link.counts, saves: oracle.saves.length, crashes: world.kills, turns: world.turns };
}

async function direct(simulation: Simulation): Promise<void> {
  const { random, world, link } = simulation;
  for (const installation of simulation.installations) simulation.processOf(installation, 'page');
  await world.idle();
  const habits = chooseHabits(simulation);
  if (random.chance(0.7)) await shareSomething(simulation);
  link.faultRate = random.pick([0, 0.1, 0.3, 0.5]);
  world.slowness = random.pick([0, 0.02]);
  simulation.diskFaultRate = random.pick([0, 0, 0.02]);
  for (let left = random.chance(0.7) ? random.between(5, 12) : random.between(12, 24); left > 0; left--) {
    await act(simulation, habits);
    await world.pause(random.pick([0, 3, 10, 30, 60, 150, 300]));
  }
  await calmDown(simulation);
  await settleDown(simulation);
  check(simulation);
}

/** Both devices of the officer hold a record or two, about which they may differ later. */
async function shareSomething(simulation: Simulation): Promise<void> {
  const { phone, tablet, world, random } = simulation;
  const page = simulation.processOf(phone, 'page');
  for (let left = random.between(1, 2); left > 0; left--) saveNew(simulation, page);
  await world.idle();
  for (const installation of [phone, tablet]) {
    simulation.cycle(simulation.processOf(installation, 'page'), requestsPerCycle);
    await world.idle();
  }
  world.note('— both devices of the officer hold the same —');
}

/** Faults stop; what is under way comes to its end. */
async function calmDown(simulation: Simulation): Promise<void> {
  const { world, link, installations } = simulation;
  world.note('— quiet —');
  link.faultRate = 0;
  world.slowness = 0;
  simulation.diskFaultRate = 0;
  for (const { processes } of installations) for (const { process } of processes.values()) process.tasksLeft = Infinity;
  await world.idle();
  for (const installation of installations) {
    installation.offline = false;
    simulation.signIn(installation);
  }
}

/** The officer's devices sync by turns until neither has anything new for the other; then all others do. */
async function settleDown(simulation: Simulation): Promise<void> {
  const { phone, tablet, installations } = simulation;
  for (const installation of [phone, tablet, phone, tablet]) await syncUntilDone(simulation, installation);
  for (const installation of installations.slice(2)) await syncUntilDone(simulation, installation);
}

/** SYN-7: the queue drains within a bounded number of cycles, which all end. */
async function syncUntilDone(simulation: Simulation, installation: Installation): Promise<void> {
  for (let left = cyclesUntilQuiet; left > 0; left--) {
    const ended: string[] = [];
    simulation.cycle(simulation.processOf(installation, 'page'), requestsPerCycle, (outcome) => ended.push(outcome));
    await simulation.world.idle();
    if (ended.length === 0) throw new Violation('SYN-11', `a cycle of ${installation.name} never ends`);
    if (installation.locks?.holder)
      throw new Violation('SYN-11', `${installation.locks.holder.process.name} keeps the lock`);
    if (ended[0] === 'done') return;
  }
  throw new Violation('SYN-10', `${installation.name} is not done after ${cyclesUntilQuiet} cycles without faults`);
}

function check({ oracle, site, installations, world }: Simulation): void {
  const { tables } = site.server;
  checkPromise(oracle, tables);
  checkCounters(tables);
  for (const installation of installations) {
    const standings = oracle.standings(installation.name);
    checkDevice(installation, { standings, stores: installation.stores, tables, nowMs: world.nowMs });
  }
}
