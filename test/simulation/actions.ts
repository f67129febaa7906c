import type { Activity } from '../../src/domain/activity/activity-body.ts';
import { addDays } from '../../src/domain/time/local-date.ts';
import { localTimeAt } from '../../src/domain/time/zone.ts';
import type { Uuid } from '../../src/std/uuid.ts';
import { anActivity, ids, nips } from '../support/small-district.ts';
import type { DeviceProcess } from './devices/device-process.ts';
import type { Installation } from './devices/installation.ts';
import type { Standing } from './oracle.ts';
import type { Simulation } from './simulation.ts';

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

export function saveNew(simulation: Simulation, process: DeviceProcess = someWriter(simulation)): void {
  const id = process.newId();
  simulation.dispute(id);
  simulation.save(process, id, someBody(simulation, process.installation));
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

/** One record is changed, deleted and changed again while a request travels that may carry it. */
async function editOnTheWay(simulation: Simulation): Promise<void> {
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
async function bothEdit(simulation: Simulation): Promise<void> {
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

/** A page freezes while its request travels; a tab goes on with the same record before the page hears the answer. */
async function goOnElsewhere(simulation: Simulation): Promise<void> {
  const { random, world, phone } = simulation;
  const id = someOwn(simulation, phone)?.row?.id;
  if (id === undefined) return;
  const page = simulation.processOf(phone, 'page');
  changeSomehow(simulation, page, id);
  simulation.cycle(page, 1);
  await world.pause(random.pick([40, 50, 60]));
  world.note(`${page.name} is frozen`);
  world.freeze(page.process, random.between(5, 20) * minuteMs);
  for (let left = random.between(1, 3); left > 0; left--) {
    const tab = simulation.processOf(phone, 'tab');
    simulation.cycle(tab, 4);
    await world.pause(random.pick([150, 300]));
    changeSomehow(simulation, tab, id);
  }
}

function changeSomehow(simulation: Simulation, process: DeviceProcess, id: Uuid): void {
  const { random, bodies } = simulation;
  const dice = random.next();
  const earlier = bodies.get(id) ?? [];
  if (dice < 0.15) simulation.save(process, id, null);
  else if (dice < 0.4 && earlier.length > 0) simulation.save(process, id, random.pick(earlier));
  else simulation.save(process, id, someBody(simulation, process.installation));
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

function startCycle(simulation: Simulation, installation: Installation): void {
  const { random } = simulation;
  const role = installation === simulation.phone ? random.pick(['page', 'page', 'tab', 'worker'] as const) : 'page';
  const process = simulation.processOf(installation, role);
  if (random.chance(0.12)) process.process.tasksLeft = random.between(1, random.pick([20, 60, 150]));
  simulation.cycle(process, random.between(1, 8));
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

/** SYN-17: the officer goes to another unit and superior, or comes back. */
function moveOfficer({ site, world, random }: Simulation): void {
  const [unitId, supervisorId] = random.pick([
    [ids.office, ids.head],
    [ids.clinic, ids.stranger],
    [ids.clinic, null],
  ] as const);
  world.note(`the officer moves to ${unitId === ids.office ? 'the office' : 'the clinic'}`);
  const person = { name: 'Pegawai Uji', nip: nips.officer, employment: 'pns', position: 'Pengelola layanan' };
  site.publish({ kind: 'employee', id: ids.officer, body: { ...person, unitId, supervisorId } });
}

/** ACT-6: from now on days may be closed, or open again. */
function changePolicy({ site, world, random }: Simulation): void {
  const entryLock = random.pick([{ kind: 'same-day' }, { kind: 'days', days: 1 }, { kind: 'open' }, { kind: 'open' }]);
  world.note(`days now close: ${entryLock.kind}`);
  site.publish({ kind: 'policy', id: ids.policy, body: { unitId: null, dailyTargetMinutes: 450, entryLock } });
}

function jumpClock(simulation: Simulation): void {
  const installation = someDevice(simulation);
  installation.skewMs = simulation.random.pick([0, 0, 7, -7, 600, -600, 3_000]) * minuteMs;
  simulation.world.note(`the clock of ${installation.name} is ${installation.skewMs / minuteMs} min off`);
}

function passTime({ world, random }: Simulation): void {
  const minutes = random.pick([1, 10, 60, 600, 1_440]);
  world.note(`${minutes} min pass`);
  world.nowMs += minutes * minuteMs;
}

/** Mostly somebody's page; a save often meets its end on the way. */
function someWriter(simulation: Simulation): DeviceProcess {
  const { random, phone } = simulation;
  const installation = someDevice(simulation);
  const process = simulation.processOf(
    installation,
    installation === phone ? random.pick(['page', 'page', 'tab']) : 'page',
  );
  if (random.chance(0.08)) process.process.tasksLeft = random.between(1, 25);
  return process;
}

/** Mostly the officer's phone or tablet, which come first. */
function someDevice({ random, installations }: Simulation): Installation {
  return installations[random.pick([0, 0, 0, 0, 1, 1, 1, 2, 2, 3])] ?? installations[random.below(2)]!;
}

function standingsOf(simulation: Simulation, installation: Installation): Standing[] {
  return [...simulation.oracle.standings(installation.name).values()];
}

/** A record of the device's own person that its screens show, or showed before it was deleted; mostly a disputed one. */
function someOwn(simulation: Simulation, installation: Installation): Standing | undefined {
  const { random, disputed } = simulation;
  const own = standingsOf(simulation, installation).filter(
    ({ row, shown }) =>
      row?.author === installation.personId && shown !== null && (row.deleted === 0 || random.chance(0.2)),
  );
  const hot = random.chance(0.8) ? own.filter(({ row }) => disputed.includes(row!.id)) : own;
  return hot.length === 0 ? undefined : random.pick(hot);
}

/** Words never used before, now and then such as the server will refuse, or of another year and thus channel. */
function someBody(simulation: Simulation, installation: Installation): Activity {
  const { random } = simulation;
  const today = localTimeAt(installation.nowMs(), 'WIB').date;
  const date = random.pick([today, today, today, addDays(today, -1), addDays(today, -330), addDays(today, -400)]);
  const rhkId = random.chance(0.06) ? ids.strangersRhk : null;
  return anActivity({ date, rhkId, description: `Kegiatan nomor ${simulation.nextWords()} selesai` });
}
