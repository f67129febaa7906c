import type { Activity } from '../../src/domain/activity/activity-body.ts';
import type { Uuid } from '../../src/std/uuid.ts';
import { ids } from '../support/small-district.ts';
import { someBody, someDevice, someOwn, someWriter, standingsOf } from './choices.ts';
import type { DeviceProcess } from './devices/device-process.ts';
import type { Simulation } from './simulation.ts';
import { bothEdit, editOnTheWay, goOnElsewhere, waitOverNight } from './situations.ts';
import { moveOfficer, saveNew, startCycle } from './steps.ts';

const minuteMs = 60_000;

/** What people, browsers and the organisation do in a schedule, with how often. */
const actions = {
  saveNew: { often: 8, run: (simulation: Simulation) => saveNew(simulation) },
  saveSome: { often: 2, run: saveSome },
  edit: { often: 20, run: edit },
  goBack: { often: 6, run: goBack },
  remove: { often: 4, run: remove },
  repair: { often: 12, run: repair },
  editOnTheWay: { often: 8, run: editOnTheWay },
  bothEdit: { often: 8, run: bothEdit },
  goOnElsewhere: { often: 4, run: goOnElsewhere },
  sync: { often: 30, run: sync },
  syncEverywhere: { often: 8, run: syncEverywhere },
  crash: { often: 4, run: crash },
  freeze: { often: 3, run: freeze },
  goOffline: { often: 2, run: goOffline },
  signOut: { often: 2, run: signOut },
  signIn: { often: 3, run: signIn },
  another: { often: 1, run: anotherSignsIn },
  move: { often: 3, run: moveOfficer },
  policy: { often: 3, run: changePolicy },
  clock: { often: 2, run: jumpClock },
  wait: { often: 4, run: passTime },
  waitOver: { often: 1, run: waitOverNight },
  restart: { often: 1, run: (simulation: Simulation) => simulation.site.restart() },
} as const;

type ActionName = keyof typeof actions;

/** Each schedule does some things often and others never: what all do alike is soon done in every order. */
export function chooseHabits({ random }: Simulation): Record<ActionName, number> {
  const entries = Object.entries(actions).map(([name, { often }]) => [name, often * random.pick([0, 0.5, 1, 1, 4])]);
  const { sync: always, saveNew: first, edit: next } = actions;
  return { ...Object.fromEntries(entries), sync: always.often, saveNew: first.often, edit: next.often };
}

export async function act(simulation: Simulation, habits: Record<ActionName, number>): Promise<void> {
  await actions[simulation.random.weighted(habits)].run(simulation);
}

function saveSome(simulation: Simulation): void {
  const process = someWriter(simulation);
  for (let left = simulation.random.between(2, 5); left > 0; left--) {
    simulation.save(process, process.newId(), someBody(simulation, process.installation));
  }
}

function edit(simulation: Simulation): void {
  const process = someWriter(simulation);
  const row = someOwn(simulation, process.installation)?.row;
  if (row) simulation.save(process, row.id, someBody(simulation, process.installation));
}

/** Saves words that some device had under this id before, deletion among them. */
function goBack(simulation: Simulation): void {
  const process = someWriter(simulation);
  const id = someOwn(simulation, process.installation)?.row?.id;
  const bodies = simulation.bodies.get(id as Uuid);
  if (id && bodies) simulation.save(process, id, simulation.random.pick(bodies));
}

function remove(simulation: Simulation): void {
  const process = someWriter(simulation);
  const row = someOwn(simulation, process.installation)?.row;
  if (row) simulation.save(process, row.id, null);
}

/** SYN-7: what was refused or is in conflict is changed, kept, given up or sent again. */
function repair(simulation: Simulation): void {
  const { random } = simulation;
  const broken = simulation.installations.flatMap((installation) =>
    standingsOf(simulation, installation)
      .filter(({ entry }) => entry !== undefined && (entry.state !== 'waiting' || random.chance(0.1)))
      .map((standing) => ({ installation, standing })),
  );
  if (broken.length === 0) return;
  const { installation, standing } = random.pick(broken);
  const process = simulation.processOf(installation, 'page');
  const { id, body } = standing.row!;
  repairOne(simulation, process, { id, body: body as Activity | null });
  if (random.chance(0.5)) startCycle(simulation, installation);
}

function repairOne(
  simulation: Simulation,
  process: DeviceProcess,
  { id, body }: { id: Uuid; body: Activity | null },
): void {
  switch (simulation.random.pick(['change', 'keep mine', 'keep theirs', 'resend'] as const)) {
    case 'change':
      return simulation.save(process, id, someBody(simulation, process.installation));
    case 'keep mine':
      return simulation.save(process, id, body);
    case 'keep theirs':
      return simulation.discard(process, id);
    case 'resend':
      return simulation.resend(process, id);
  }
}

function sync(simulation: Simulation): void {
  startCycle(simulation, someDevice(simulation));
}

function syncEverywhere(simulation: Simulation): void {
  for (const installation of simulation.installations) startCycle(simulation, installation);
}

function crash(simulation: Simulation): void {
  const processes = [...someDevice(simulation).processes.values()];
  if (processes.length === 0) return;
  simulation.random.pick(processes).process.tasksLeft = simulation.random.between(0, 30);
}

function freeze({ random, phone, world }: Simulation): void {
  for (const { name, process } of phone.processes.values()) {
    if (random.chance(0.5)) continue;
    world.note(`${name} is frozen`);
    world.freeze(process, random.between(1, 20) * minuteMs);
  }
}

function goOffline(simulation: Simulation): void {
  const installation = someDevice(simulation);
  installation.offline = true;
  simulation.world.note(`${installation.name} is offline`);
  const backMs = simulation.random.between(1, 30) * minuteMs;
  simulation.world.timer(simulation.world.housekeeping, backMs, () => void (installation.offline = false));
}

function signOut(simulation: Simulation): void {
  const { cookie, name } = someDevice(simulation);
  if (cookie) cookie.ended = true;
  simulation.world.note(`the session of ${name} ends`);
}

function signIn(simulation: Simulation): void {
  for (const installation of simulation.installations) {
    if (installation.cookie?.ended || installation.cookie?.session.personId !== installation.personId) {
      simulation.world.note(`${installation.name} signs in`);
      simulation.signIn(installation);
    }
  }
}

/** SYN-23: the cookie is now another person's, while the first one's pages still run. */
function anotherSignsIn(simulation: Simulation): void {
  const { tablet } = simulation;
  simulation.world.note('the stranger signs in on the tablet');
  const deviceId = simulation.strangerOnTablet;
  tablet.cookie = { session: { orgId: ids.org, personId: ids.stranger, deviceId }, ended: false };
}

/** ACT-6: from now on days may be closed, or open again. */
function changePolicy({ site, world, random }: Simulation): void {
  const entryLock = random.pick([{ kind: 'same-day' }, { kind: 'days', days: 1 }, { kind: 'open' }, { kind: 'open' }]);
  world.note(`days now close: ${entryLock.kind}`);
  site.publish({ kind: 'policy', id: ids.policy, body: { unitId: null, dailyTargetMinutes: 450, entryLock } });
}

/** An empty battery sets a phone back to the year it was made; a hand sets one ahead. */
const yearsOff = [-6, -1, 1, 4].map((years) => years * 365 * 1_440);

function jumpClock(simulation: Simulation): void {
  const installation = someDevice(simulation);
  installation.skewMs = simulation.random.pick([0, 0, 7, -7, 600, -600, 3_000, ...yearsOff]) * minuteMs;
  simulation.world.note(`the clock of ${installation.name} is ${installation.skewMs / minuteMs} min off`);
}

function passTime({ world, random }: Simulation): void {
  const minutes = random.pick([1, 10, 60, 600, 1_440]);
  world.note(`${minutes} min pass`);
  world.nowMs += minutes * minuteMs;
}
