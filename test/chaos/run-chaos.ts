import { setTimeout as pause } from 'node:timers/promises';
import { ids } from '../support/small-district.ts';
import { Random } from '../simulation/runtime/random.ts';
import { ChaosDevice } from './chaos-device.ts';
import { openSite, type ChaosSite, type SiteKind } from './chaos-site.ts';
import { differencesOf, doubledOf, lostOf, readServerRows, unsettledOf } from './check-books.ts';
import type { FaultWeights } from './faulty-proxy.ts';

export interface ChaosOptions {
  readonly seed: number;
  readonly kind: SiteKind;
  readonly rounds: number;
  /** How long faults last in each round. */
  readonly stormMs: number;
  readonly say: (line: string) => void;
}

export interface ChaosReport {
  saves: number;
  /** Receipts that stood when the faults of a round ended. */
  acknowledged: number;
  lost: number;
  doubled: number;
  refused: number;
  /** Stores that differ from the server after quiet, and channels whose digest ever differed. */
  different: number;
  serverKills: number;
  postgresKills: number;
  crashes: number;
  outcomes: Record<string, number>;
  faults: Record<string, number>;
}

const frontFaults: FaultWeights = {
  none: 8,
  cut: 2,
  delay: 2,
  'lose-answer': 3,
  'cut-answer': 2,
  replay: 2,
  'replay-late': 3,
};
const backFaults: FaultWeights = { none: 400, cut: 1, delay: 10, 'lose-answer': 2, 'cut-answer': 1 };
const quiet: FaultWeights = { none: 1 };

/** The people behind the devices: two devices of one person, their superior, and a stranger with two. */
const crew = ['officer', 'officer', 'head', 'stranger', 'stranger', 'head'] as const;
const readAuthors = { officer: [ids.officer], head: [ids.head, ids.officer], stranger: [ids.stranger] };

/** Storms over one site, each followed by quiet and a count of what was lost or doubled. */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const random = new Random(`chaos ${options.seed} ${options.kind}`);
  const site = await openSite(options.kind, random);
  try {
    const devices = crew.map((who) => new ChaosDevice(who, `http://127.0.0.1:${site.front.port}`, random));
    for (const { device, who } of devices) await device.signIn(who);
    const report = emptyReport();
    for (let round = 1; round <= options.rounds; round++) {
      await storm(site, devices, { random, stormMs: options.stormMs, report });
      await settle(site, devices, report);
      options.say(`${options.kind} round ${round}/${options.rounds}: ${summary(report)}`);
    }
    if (broken(report)) options.say(`${JSON.stringify(report)}\n${site.server.printed.slice(-8_000)}`);
    return report;
  } finally {
    await site.remove();
  }
}

export function broken({ lost, doubled, refused, different, crashes }: ChaosReport): boolean {
  return lost + doubled + refused + different + crashes > 0;
}

function summary(report: ChaosReport): string {
  const { saves, acknowledged, lost, doubled, different, serverKills, postgresKills } = report;
  return (
    `${saves} saves, ${acknowledged} acknowledged, ${lost} lost, ${doubled} doubled, ${different} different; ` +
    `killed: server ${serverKills}, PostgreSQL ${postgresKills}`
  );
}

interface Storm {
  readonly random: Random;
  readonly stormMs: number;
  readonly report: ChaosReport;
}

async function storm(
  site: ChaosSite,
  devices: readonly ChaosDevice[],
  { random, stormMs, report }: Storm,
): Promise<void> {
  site.front.draw(frontFaults);
  site.back?.draw(backFaults);
  const until = Date.now() + stormMs;
  const lives = devices.map((one) => one.live(() => Date.now() < until));
  for (let n = 0; Date.now() < until - 500; n++) {
    await pause(random.between(300, 1_200));
    await killWhileAccepting(site, n % 3 === 2 ? 'postgres' : 'server', { random, report });
    await Promise.race([site.server.untilHealthy(), pause(Math.max(0, until - Date.now()))]);
  }
  await Promise.all(lives);
  site.front.draw(quiet);
  site.back?.draw(quiet);
}

/** Waits for a request to be on its way, and strikes within the next milliseconds. */
async function killWhileAccepting(
  site: ChaosSite,
  what: 'server' | 'postgres',
  { random, report }: Omit<Storm, 'stormMs'>,
): Promise<void> {
  const onItsWay = new Promise<void>((done) => (site.front.onRequest = done));
  await Promise.race([onItsWay, pause(1_000)]);
  await pause(random.below(25));
  if (what === 'postgres') {
    report.postgresKills++;
    return site.killPostgres();
  }
  report.serverKills++;
  site.server.kill();
}

/** After the storm: what was acknowledged is there; then all sync to the end, and every store is the server's. */
async function settle(site: ChaosSite, devices: readonly ChaosDevice[], report: ChaosReport): Promise<void> {
  await site.server.untilHealthy();
  const acknowledged = new Map(
    (await Promise.all(devices.map((one) => one.acknowledged()))).flatMap((map) => [...map]),
  );
  report.acknowledged = acknowledged.size;
  report.lost += lostOf(acknowledged, await site.look(readServerRows)).length;
  // Twice: a device that came first lacks what the others have sent since.
  for (let turn = 0; turn < 2; turn++) for (const one of devices) await drain(one);
  // A request replayed late may still be on its way.
  await pause(200);
  const rows = await site.look(readServerRows);
  report.saves = devices.reduce(
    (sum, { book }) => sum + [...book.values()].reduce((n, { hashes }) => n + hashes.length, 0),
    0,
  );
  report.lost += unsettledOf(devices, rows).length;
  report.doubled += doubledOf(devices, rows).length;
  for (const one of devices) {
    report.refused += await one.device.database.outbox.count();
    report.different += (await differencesOf(one, readAuthors[one.who], rows)).length;
    for (const [name, count] of Object.entries(one.outcomes))
      report.outcomes[name] = count + (report.outcomes[name] ?? 0);
    Object.keys(one.outcomes).forEach((name) => delete one.outcomes[name]);
  }
  report.crashes = site.server.crashes;
  report.faults = { ...site.front.counts };
  for (const [name, count] of Object.entries(site.back?.counts ?? {})) report.faults[`database ${name}`] = count;
}

async function drain(one: ChaosDevice): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    if ((await one.sync()) === 'done') return;
    await pause(500);
  }
  throw new Error(`A device of ${one.who} does not come to rest: ${JSON.stringify(one.outcomes)}`);
}

function emptyReport(): ChaosReport {
  const counts = { saves: 0, acknowledged: 0, lost: 0, doubled: 0, refused: 0, different: 0 };
  return { ...counts, serverKills: 0, postgresKills: 0, crashes: 0, outcomes: {}, faults: {} };
}
