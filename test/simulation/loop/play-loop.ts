import { createSyncLoop, type SyncLoop } from '../../../src/device/sync/sync-loop.ts';
import type { Hope } from '../../../src/device/sync/sync-table.ts';
import type { SyncRequest } from '../../../src/protocol/sync-request.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import { someBody } from '../choices.ts';
import type { DeviceProcess } from '../devices/device-process.ts';
import { Flow, Violation } from '../runtime/world.ts';
import type { Simulation } from '../simulation.ts';
import { someWeather, type Weather } from './weather.ts';

const secondMs = 1_000;
const minuteMs = 60_000;
/** A browser counts in 32 bits: what is longer goes off at once. */
const longestTimerMs = 2 ** 31 - 1;
/** So many requests in ten seconds are a storm. */
const storm = 40;
/** However bad it was, without a word of hope everything goes within this. */
const patienceMs = 6 * minuteMs;
/** With hope it goes at once, but for a page or two of batches. */
const hopefulMs = 90 * secondMs;
/** So long the poison may keep its person waiting for the reason. */
const poisonMs = 40 * minuteMs;

interface Play {
  readonly simulation: Simulation;
  readonly page: DeviceProcess;
  readonly weather: Weather;
  readonly loop: SyncLoop;
  readonly requests: { readonly atMs: number; readonly changes: number }[];
  poison: Uuid | null;
  /** Our own server has asked to be left alone until then. */
  quietUntilMs: number;
  lastHope: Hope | null;
}

/** The real loop of one page through one kind of weather, which then ends. */
export async function playLoop(simulation: Simulation): Promise<void> {
  const { random, world, link, phone } = simulation;
  const page = simulation.processOf(phone, 'page');
  await world.idle();
  const weather = someWeather(random);
  const play: Play = {
    simulation,
    page,
    weather,
    loop: loopOf(simulation, page),
    requests: [],
    poison: null,
    quietUntilMs: 0,
    lastHope: null,
  };
  world.note(`— ${weather.name} —`);
  for (let left = random.between(3, 12); left > 0; left--) saveOne(play, false);
  const [first] = [...simulation.bodies.keys()];
  if (weather.of === 'poison') play.poison = first!;
  link.weather = (request) => meet(play, request);
  hope(play, 'start');
  if (weather.of === 'poison') await sitOut(play);
  else await waitForEnd(play);
  play.loop.stop();
}

function loopOf({ world, random }: Simulation, page: DeviceProcess): SyncLoop {
  const flow = new Flow(page.process, 'loop');
  return createSyncLoop({
    cycle: () =>
      new Promise((resolve, reject) =>
        page.cycle(60, (outcome) => (outcome.kind === 'done' ? resolve(outcome.value) : reject(outcome.error))),
      ),
    setTimer: (callback, delayMs) => {
      if (delayMs > longestTimerMs) world.fail(new Violation('SYN-10', `a timer of ${delayMs} ms goes off at once`));
      return world.timer(flow, delayMs, callback);
    },
    nowMs: () => page.installation.nowMs(),
    random: () => random.next(),
    onOutcome: (outcome) => world.note(`the loop hears ${outcome.kind === 'failed' ? outcome.why : outcome.kind}`),
  });
}

/** What the weather does to a request, and what the rules say of the request itself. */
function meet(play: Play, request: SyncRequest) {
  const { simulation, weather, requests, poison } = play;
  const { world, random } = simulation;
  const atMs = world.nowMs;
  requests.push({ atMs, changes: request.changes.length });
  if (requests.filter((one) => one.atMs > atMs - 10 * secondMs).length > storm) {
    world.fail(new Violation('SYN-10', `more than ${storm} requests in ten seconds`));
  }
  const isTold = play.lastHope === 'start' || play.lastHope === 'syncNow';
  if (atMs < play.quietUntilMs && !isTold) {
    world.fail(new Violation('SYN-10', 'our own server asked for a time, and was asked again before it was over'));
  }
  play.lastHope = null;
  const meets = weather.of === 'everything' || request.changes.some(({ id }) => id === poison);
  if (!meets || random.chance(weather.leak)) return null;
  const { outcome } = weather;
  if (outcome.kind === 'busy') play.quietUntilMs = atMs + Math.min(outcome.retryAfterMs, 5 * minuteMs) - secondMs;
  return outcome;
}

function hope(play: Play, kind: Hope): void {
  play.simulation.world.note(`hope: ${kind}`);
  play.lastHope = kind;
  play.loop.hope(kind);
}

function saveOne(play: Play, tells = true): void {
  const { simulation, page } = play;
  const today = someBody(simulation, page.installation);
  simulation.save(page, page.newId(), { ...today, rhkId: null });
  if (tells) hope(play, 'save');
}

/** Bad weather for a while; then it is over, and with hope or without it everything goes. */
async function waitForEnd(play: Play): Promise<void> {
  const { simulation, weather } = play;
  const { random, link } = simulation;
  for (let left = random.between(1, 8); left > 0; left--) {
    await pass(play, random.between(secondMs, 8 * minuteMs));
    if (random.chance(0.4)) saveOne(play);
    if (random.chance(0.2)) jumpClock(play);
  }
  checkNothingSetAside(play);
  const forMs = weather.leak > 0 ? 0 : random.between(0, 30 * secondMs);
  await pass(play, forMs);
  if (weather.leak === 0) link.weather = null;
  simulation.world.note('— it is over —');
  const isObeyed = weather.outcome.kind === 'busy';
  const hopes = !isObeyed && random.chance(0.6);
  if (hopes) hope(play, random.pick(['save', 'online', 'visible', 'syncNow', 'start'] as const));
  await pass(play, hopes ? hopefulMs : patienceMs);
  checkAllGone(play);
  checkNothingSetAside(play);
}

/** The good ones go on, also those saved after it; the poison is put before the person with its reason. */
async function sitOut(play: Play): Promise<void> {
  for (let passedMs = 0; passedMs < poisonMs; passedMs += minuteMs) {
    if (passedMs < 3 * minuteMs) saveOne(play);
    await pass(play, minuteMs);
    if (passedMs > 5 * minuteMs) hope(play, 'visible');
  }
  const { simulation, weather, poison } = play;
  checkAllGone(play);
  for (const { entry } of simulation.oracle.standings(play.page.installation.name).values()) {
    if (entry?.state !== 'refused') continue;
    const known = entry.id === poison ? weather.setAside : null;
    if (entry.refusal?.code === known || !simulation.oracle.stoppedOnTheWay.has(entry.refusal?.code ?? '')) continue;
    throw new Violation('SYN-9', `${entry.id} is set aside as ${entry.refusal?.code}, which is not so`);
  }
}

function checkAllGone({ page, simulation }: Play): void {
  const entries = [...page.installation.stores.outbox.values()];
  const waiting = entries.filter(({ state }) => state === 'waiting');
  if (waiting.length > 0) throw new Violation('SYN-10', `${waiting.length} changes still wait in good weather`);
  simulation.world.note('all are gone');
}

function checkNothingSetAside({ page, simulation }: Play): void {
  const { stoppedOnTheWay } = simulation.oracle;
  const aside = [...page.installation.stores.outbox.values()].filter(({ refusal }) =>
    stoppedOnTheWay.has(refusal?.code ?? ''),
  );
  if (aside.length > 0) throw new Violation('SYN-9', `${aside.length} changes are blamed for what meets everybody`);
}

/** SYN-10: the clock is set by hand, or the phone has slept. */
function jumpClock(play: Play): void {
  const { simulation, page } = play;
  const { installation } = page;
  // What was asked for by another clock is over (SYN-10).
  play.quietUntilMs = 0;
  installation.skewMs = simulation.random.pick([0, 5, -5, 600, -600]) * minuteMs;
  simulation.world.note(`the clock of ${installation.name} is ${installation.skewMs / minuteMs} min off`);
}

function pass({ simulation }: Play, forMs: number): Promise<void> {
  const { world } = simulation;
  return new Promise((resolve) => world.timer(world.housekeeping, forMs, resolve));
}
