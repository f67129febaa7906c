import type { Activity } from '../../src/domain/activity/activity-body.ts';
import { activityKind } from '../../src/domain/activity/activity-kind.ts';
import { canonicalContent } from '../../src/protocol/content-hash.ts';
import { sha256Hex } from '../../src/server/records/sha256.ts';
import { uuidFromBytes, type Uuid } from '../../src/std/uuid.ts';
import { ids } from '../support/small-district.ts';
import { DeviceProcess, type Outcome, type Role } from './devices/device-process.ts';
import { Installation, type Fill } from './devices/installation.ts';
import { Link } from './devices/link.ts';
import { checkCursors, checkFollowed } from './invariants.ts';
import { Oracle, type Intent } from './oracle.ts';
import { watchStorage, type RawTransaction } from './runtime/indexed-db.ts';
import { Random } from './runtime/random.ts';
import { runWorld } from './runtime/virtual-clock.ts';
import { Violation, World } from './runtime/world.ts';
import { districtTables } from './server/memory-server.ts';
import { ServerSite } from './server/server-site.ts';
import { copyTables } from './server/tables.ts';

const contentOf = (body: Activity | null) =>
  canonicalContent({ kind: activityKind.name, version: activityKind.version, body });

/** Starts in November, on New Year's Eve, and just before midnight of a working day. */
const starts = ['2026-11-20T01:00:00Z', '2026-12-31T12:00:00Z', '2026-11-20T16:55:00Z'].map((text) => Date.parse(text));
const districts = new Map<number, ReturnType<typeof districtTables>>();
const fills = new Map<number, ReturnType<typeof fillsAt>>();
const people = [
  { name: 'phone', personId: ids.officer },
  { name: 'tablet', personId: ids.officer },
  { name: 'superior', personId: ids.head },
  { name: 'stranger', personId: ids.stranger },
];

/** What is decided before a schedule begins. */
interface Opening {
  readonly startMs: number;
  readonly tables: Awaited<ReturnType<typeof districtTables>>;
  /** The officer's phone and tablet come first. */
  readonly devices: number;
  /** What each person's devices hold already; null for devices that have never synced. */
  readonly fills: ReadonlyMap<Uuid, Fill> | null;
}

async function openingAt(startMs: number): Promise<Opening> {
  if (!districts.has(startMs)) districts.set(startMs, districtTables(startMs));
  return { startMs, tables: await districts.get(startMs)!, devices: people.length, fills: null };
}

/** Every device after its first cycle, which most schedules begin with instead of going through it again. */
async function fillsAt(startMs: number): Promise<Map<Uuid, Fill>> {
  const simulation = Simulation.open(new Random('fill'), await openingAt(startMs));
  const { world, installations } = simulation;
  await runWorld(world, async () => {
    for (const installation of installations) simulation.cycle(simulation.processOf(installation, 'page'), 20);
    await world.idle();
  });
  return new Map(installations.map((installation) => [installation.personId, installation.filled()]));
}

/** Everything of one schedule: a server, its devices, the links between them, and what is known of each save. */
export class Simulation {
  readonly random: Random;
  readonly world: World;
  readonly oracle: Oracle;
  readonly site: ServerSite;
  readonly link: Link;
  readonly installations: Installation[];
  /** How likely the disk is to refuse a commit. */
  diskFaultRate = 0;
  /** Every body that somebody has tried to save under an id. */
  readonly bodies = new Map<Uuid, (Activity | null)[]>();
  readonly strangerOnTablet: Uuid;
  readonly #names = new Map<string, string>();
  /** The few records that people mostly work on, on all their devices. */
  disputed: readonly Uuid[] = [];
  readonly #mostDisputed: number;
  #wordsMade = 0;

  static async create(seed: string): Promise<Simulation> {
    const random = new Random(seed);
    const startMs = random.pick(starts);
    if (!fills.has(startMs)) fills.set(startMs, fillsAt(startMs));
    // Also where it is not used: two worlds cannot run at once.
    const fill = await fills.get(startMs)!;
    const opening = await openingAt(startMs);
    const devices = random.chance(0.7) ? 2 : people.length;
    return new Simulation(random, { ...opening, devices, fills: random.chance(0.8) ? fill : null });
  }

  static open(random: Random, opening: Opening): Simulation {
    return new Simulation(random, opening);
  }

  private constructor(random: Random, { startMs, tables, devices, fills: given }: Opening) {
    this.random = random;
    this.world = new World(random, startMs);
    this.oracle = new Oracle(sha256Hex(contentOf(null)));
    this.#learnDistrict(tables);
    this.site = new ServerSite(this.world, this.oracle, copyTables(tables), (id, hash) => this.nameOf(id, hash));
    this.link = new Link(this.world, this.site);
    this.link.onStopped = ({ id, hash }) => this.oracle.stopped.add(`${id} ${hash}`);
    this.installations = people.slice(0, devices).map((one) => {
      const deviceId = uuidFromBytes(random.bytes(16), 8);
      const fill = given?.get(one.personId) ?? null;
      return new Installation(this.world, { ...one, deviceId, fill }, random.chance(0.7));
    });
    this.#mostDisputed = random.pick([1, 2, 3]);
    this.strangerOnTablet = uuidFromBytes(random.bytes(16), 8);
    watchStorage(this.world, {
      refuses: (transaction) => this.#refuses(transaction),
      committed: (transaction) => this.#committed(transaction),
    });
    for (const installation of this.installations) this.signIn(installation);
  }

  get phone(): Installation {
    return this.installations[0]!;
  }

  get tablet(): Installation {
    return this.installations[1]!;
  }

  dispute(id: Uuid): void {
    this.disputed = [...this.disputed, id].slice(0, this.#mostDisputed);
  }

  nextWords(): number {
    return ++this.#wordsMade;
  }

  nameOf(id: string, hash: string): string {
    const record = this.#short('r', id);
    return `${record}:${hash === this.oracle.deletion ? '∅' : this.#short('t', hash)}`;
  }

  signIn(installation: Installation): void {
    const { personId, deviceId } = installation;
    installation.cookie = { session: { orgId: ids.org, personId, deviceId }, ended: false };
  }

  /** The running process of that role, started when there is none. */
  processOf(installation: Installation, role: Role): DeviceProcess {
    const running = installation.processes.get(role);
    if (running?.process.lives) return running;
    const started = new DeviceProcess(installation, role, (process) => this.link.sendFrom(process));
    installation.processes.set(role, started);
    return started;
  }

  save(process: DeviceProcess, id: Uuid, body: Activity | null): void {
    const hash = sha256Hex(contentOf(body));
    const intent: Intent = { kind: 'save', id, hash, words: null, resolved: false };
    this.bodies.set(id, [...(this.bodies.get(id) ?? []), body]);
    if (body?.rhkId === ids.strangersRhk && process.installation.personId !== ids.stranger) {
      this.oracle.forbidden.add(hash);
    }
    this.world.note(`${process.name} saves ${this.nameOf(id, hash)}`);
    process.save(intent, body, (outcome) => this.#saved(process, intent, outcome));
  }

  discard(process: DeviceProcess, id: Uuid): void {
    const intent: Intent = { kind: 'discard', id, hash: '', words: null, resolved: false };
    this.world.note(`${process.name} discards ${this.#short('r', id)}`);
    process.discard(intent, (outcome) => this.#expectDone('discard', outcome));
  }

  resend(process: DeviceProcess, id: Uuid): void {
    this.world.note(`${process.name} resends ${this.#short('r', id)}`);
    process.resend(id, () => undefined);
  }

  /** Runs one cycle and tells how it ended, unless its process dies on the way. */
  cycle(process: DeviceProcess, maxRequests: number, then: (ended: string) => void = () => undefined): void {
    process.cycle(maxRequests, (outcome) => {
      if (outcome.kind === 'failed') this.#checkCycleFailure(process, outcome.error);
      const ended = outcome.kind === 'done' ? outcome.value.kind : 'failed';
      this.world.note(`${process.name} ends a cycle: ${ended}`);
      then(ended);
    });
  }

  /** A cycle fails when the disk refuses, or when another process has taken its lock away. */
  #checkCycleFailure({ name, installation }: DeviceProcess, error: unknown): void {
    if (isDiskFault(error)) return;
    const isRobbed = (installation.locks?.steals ?? 0) > 0 && (error as Error)?.name === 'LockLost';
    if (!isRobbed)
      throw new Violation('SYN-10', `a cycle of ${name} failed: ${String((error as Error)?.stack ?? error)}`);
  }

  /** SYN-1: a save that has resolved is durable, or was there already. */
  #saved(process: DeviceProcess, intent: Intent, outcome: Outcome<void>): void {
    if (outcome.kind === 'failed') return this.#expectDone('save', outcome);
    intent.resolved = true;
    const shown = this.oracle.standings(process.installation.name).get(intent.id)?.row;
    if (intent.words === null && shown?.hash !== intent.hash) {
      throw new Violation('SYN-1', `a save of ${process.name} has resolved and is nowhere`);
    }
  }

  #expectDone(what: string, outcome: Outcome<unknown>): void {
    if (outcome.kind === 'done' || isDiskFault(outcome.error)) return;
    throw new Violation('SYN-1', `a ${what} failed: ${String(outcome.error)}`);
  }

  #refuses({ flow, mode }: RawTransaction): string | null {
    if (mode !== 'readwrite' || !this.random.chance(this.diskFaultRate)) return null;
    this.world.note(`the disk refuses ${flow.name} of ${flow.process.name}`);
    return 'QuotaExceededError';
  }

  #committed({ flow, mode, _scope: scope }: RawTransaction): void {
    if (mode !== 'readwrite') return;
    const installation = this.installations.find((one) => one.name === flow.process.name.split('.')[0]);
    if (installation === undefined) return;
    try {
      const stores = installation.readStores(scope);
      this.oracle.deviceCommitted(installation, stores, intentOf(flow.about));
      if (!scope.has('channels')) return;
      const standings = this.oracle.standings(installation.name);
      checkFollowed(standings, stores);
      checkCursors(standings, stores, this.site.server.tables);
    } catch (error) {
      this.world.fail(error);
    }
  }

  #learnDistrict(tables: Awaited<ReturnType<typeof districtTables>>): void {
    for (const line of tables.records.values()) this.oracle.serverWrote(line, undefined);
  }

  #short(letter: string, key: string): string {
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = `${letter}${[...this.#names.values()].filter((one) => one.startsWith(letter)).length + 1}`;
    this.#names.set(key, name);
    return name;
  }
}

function intentOf(about: unknown): Intent | null {
  const intent = about as Intent | null;
  return intent?.kind === 'save' || intent?.kind === 'discard' ? intent : null;
}

function isDiskFault(error: unknown): boolean {
  return String(error).includes('QuotaExceededError');
}
