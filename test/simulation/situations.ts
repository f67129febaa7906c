import { addDays } from '../../src/domain/time/local-date.ts';
import { localTimeAt } from '../../src/domain/time/zone.ts';
import type { Uuid } from '../../src/std/uuid.ts';
import { someBody, someOwn, someWriter } from './choices.ts';
import type { DeviceProcess } from './devices/device-process.ts';
import type { Simulation } from './simulation.ts';
import { moveOfficer, saveNew, startCycle } from './steps.ts';

const minuteMs = 60_000;

/** One record is changed, deleted and changed again while a request travels that may carry it. */
export async function editOnTheWay(simulation: Simulation): Promise<void> {
  const { random, world } = simulation;
  const process = someWriter(simulation);
  const { installation } = process;
  const id = someOwn(simulation, installation)?.row?.id;
  if (id === undefined) return;
  if (random.chance(0.5)) simulation.save(process, id, someBody(simulation, installation));
  startCycle(simulation, installation);
  for (let left = random.between(1, 3); left > 0; left--) {
    await world.pause(random.pick([5, 20, 40, 80]));
    changeSomehow(simulation, simulation.processOf(installation, 'page'), id);
  }
}

/** Two devices of one person change the same record, and one of them goes on when it has heard of the other. */
export async function bothEdit(simulation: Simulation): Promise<void> {
  const { random, world, phone, tablet } = simulation;
  const [first, second] = random.chance(0.5) ? [phone, tablet] : [tablet, phone];
  const id = someOwn(simulation, first)?.row?.id;
  if (id === undefined) return;
  // An older change goes first in a small batch: then the answer tells of what still waits here.
  if (random.chance(0.6)) saveNew(simulation, simulation.processOf(second, 'page'));
  for (const installation of random.chance(0.7) ? [first, second] : [first]) {
    changeSomehow(simulation, simulation.processOf(installation, 'page'), id);
  }
  startCycle(simulation, first);
  await world.pause(random.pick([30, 150, 300]));
  simulation.cycle(simulation.processOf(second, 'page'), random.pick([1, 1, 2, 8]));
  await world.pause(random.pick([30, 150, 300]));
  if (random.chance(0.7)) changeSomehow(simulation, simulation.processOf(second, 'page'), id);
  if (random.chance(0.5)) startCycle(simulation, second);
}

/**
 * A page freezes while its request travels; a tab takes the lock, goes on with the same record, and often comes back to
 * the very words on the way, before the page hears the answer.
 */
export async function goOnElsewhere(simulation: Simulation): Promise<void> {
  const { random, world, phone } = simulation;
  const id = someOwn(simulation, phone)?.row?.id;
  if (id === undefined) return;
  const page = simulation.processOf(phone, 'page');
  const first = someBody(simulation, phone);
  simulation.save(page, id, first);
  simulation.cycle(page, 1);
  await waitFor(simulation, () => phone.sending.has(page));
  world.note(`${page.name} is frozen`);
  world.freeze(page.process, random.between(5, 20) * minuteMs);
  for (let left = random.between(1, 3); left > 0; left--) {
    const tab = simulation.processOf(phone, 'tab');
    await cycleToItsEnd(simulation, tab);
    if (random.chance(0.3)) simulation.save(tab, id, first);
    else changeSomehow(simulation, tab, id);
    if (random.chance(0.2)) moveOfficer(simulation);
  }
  if (random.chance(0.7)) await waitFor(simulation, () => page.process.state !== 'frozen');
}

async function cycleToItsEnd(simulation: Simulation, process: DeviceProcess): Promise<void> {
  let ended = false;
  simulation.cycle(process, 4, () => (ended = true));
  await waitFor(simulation, () => ended);
}

/** Goes on without it when it takes too long, as with a process that has died. */
async function waitFor({ world }: Simulation, happened: () => boolean): Promise<void> {
  for (let left = 100; left > 0 && !happened(); left--) await world.pause(6);
}

/** What speaks of last year waits over night; on New Year's Eve its year is one that nobody follows when it arrives. */
export async function waitOverNight(simulation: Simulation): Promise<void> {
  const { world, phone } = simulation;
  const process = simulation.processOf(phone, 'page');
  const lastYear = addDays(localTimeAt(phone.nowMs(), 'WIB').date, -400);
  simulation.save(process, process.newId(), someBody(simulation, phone, lastYear));
  await world.pause(60);
  world.note('a night passes');
  world.nowMs += 1_440 * minuteMs;
  startCycle(simulation, phone);
}

function changeSomehow(simulation: Simulation, process: DeviceProcess, id: Uuid): void {
  const { random, bodies } = simulation;
  const dice = random.next();
  const earlier = bodies.get(id) ?? [];
  if (dice < 0.15) simulation.save(process, id, null);
  else if (dice < 0.4 && earlier.length > 0) simulation.save(process, id, random.pick(earlier));
  else simulation.save(process, id, someBody(simulation, process.installation));
}
