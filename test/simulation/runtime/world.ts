import type { Random } from './random.ts';

export type Task = () => void;

/** One thread of work inside a process, such as one save; whatever it starts belongs to it. */
export class Flow {
  readonly tasks: Task[] = [];
  readonly process: Process;
  readonly name: string;
  /** What the flow is about, for those who watch. */
  readonly about: unknown;

  constructor(process: Process, name: string, about: unknown = null) {
    this.process = process;
    this.name = name;
    this.about = about;
  }
}

/** What lives and dies as one: a page, a service worker, the server. */
export class Process {
  state: 'alive' | 'frozen' | 'dead' = 'alive';
  /** How many more tasks it lives. */
  tasksLeft = Number.POSITIVE_INFINITY;
  /** Work in progress that keeps a browser from freezing the process. */
  busy = 0;
  readonly name: string;
  readonly onKill: Task[] = [];

  constructor(name: string) {
    this.name = name;
  }

  /** Whether what it does still counts. */
  get lives(): boolean {
    return this.state !== 'dead';
  }
}

interface Timer {
  readonly dueMs: number;
  readonly flow: Flow;
  readonly task: Task;
}

/** A rule that was found broken, which ends the schedule. */
export class Violation extends Error {
  readonly rule: string;

  constructor(rule: string, message: string) {
    super(`${rule}: ${message}`);
    this.rule = rule;
  }
}

const mostTurns = 400_000;

/**
 * Runs everything, one task at a time. A task is what a browser would do between two turns of its event loop; between
 * tasks the world may switch to another flow, let time pass, or kill. Chance alone decides which.
 */
export class World {
  turns = 0;
  kills = 0;
  nowMs: number;
  /** The flow whose task, or whose promises after it, run now. */
  current: Flow;
  readonly system = new Process('world');
  readonly housekeeping = new Flow(this.system, 'housekeeping');
  readonly random: Random;
  failure: unknown = null;
  /** How often time passes although there is work to do, as on a slow device. */
  slowness = 0;
  readonly trace: string[] = [];
  #ready: Flow[] = [];
  #timers: Timer[] = [];
  #waits: { turns: number; idle: boolean; resolve: () => void }[] = [];

  constructor(random: Random, nowMs: number) {
    this.random = random;
    this.nowMs = nowMs;
    this.current = this.housekeeping;
  }

  enqueue(flow: Flow, task: Task): void {
    if (flow.tasks.push(task) === 1) this.#ready.push(flow);
  }

  /** Runs `task` in `flow` after `delayMs` of virtual time; gives back how to cancel. */
  timer(flow: Flow, delayMs: number, task: Task): Task {
    const timer = { dueMs: this.nowMs + Math.max(0, delayMs), flow, task };
    const at = this.#timers.findIndex((other) => other.dueMs > timer.dueMs);
    this.#timers.splice(at === -1 ? this.#timers.length : at, 0, timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Settles after so many turns, or when nothing is left to do. */
  pause(turns: number): Promise<void> {
    return new Promise((resolve) => this.#waits.push({ turns: this.turns + turns, idle: false, resolve }));
  }

  /** Settles when nothing is left to do, timers included. */
  idle(): Promise<void> {
    return new Promise((resolve) => this.#waits.push({ turns: Number.POSITIVE_INFINITY, idle: true, resolve }));
  }

  note(line: string): void {
    this.trace.push(`${(this.turns + 1).toString().padStart(5)}  ${line}`);
  }

  fail(failure: unknown): void {
    this.failure ??= failure;
  }

  /** Nothing of the process has any effect from here on; what it had under way unwinds against closed doors. */
  kill(process: Process): void {
    if (!process.lives) return;
    process.state = 'dead';
    this.kills++;
    this.#timers = this.#timers.filter((timer) => timer.flow.process !== process);
    const before = this.current;
    for (const undo of process.onKill) undo();
    this.current = before;
  }

  freeze(process: Process, forMs: number): void {
    if (process.state !== 'alive') return;
    process.state = 'frozen';
    this.timer(this.housekeeping, forMs, () => {
      if (process.state === 'frozen') process.state = 'alive';
    });
  }

  /** One turn of the event loop. */
  turn(): void {
    this.turns++;
    if (this.turns > mostTurns) throw new Violation('SIM', 'the schedule does not come to an end');
    this.current = this.housekeeping;
    const waiting = this.#waits.findIndex((wait) => wait.turns <= this.turns);
    if (waiting !== -1) return this.#waits.splice(waiting, 1)[0]!.resolve();
    const flow = this.#nextFlow();
    if (flow === undefined || (this.#timers.length > 0 && this.random.chance(this.slowness))) this.#passTime();
    else this.#run(flow);
  }

  #run(flow: Flow): void {
    const { process } = flow;
    if (process.state === 'alive' && process.tasksLeft-- <= 0) {
      this.note(`${process.name} is killed`);
      return this.kill(process);
    }
    const task = flow.tasks.shift()!;
    if (flow.tasks.length === 0) this.#ready.splice(this.#ready.indexOf(flow), 1);
    this.current = flow;
    task();
  }

  /** The dead unwind before anything else happens, so that nobody sees them do it. */
  #nextFlow(): Flow | undefined {
    const dead = this.#ready.filter((flow) => !flow.process.lives);
    if (dead.length > 0) return this.random.pick(dead);
    const ready = this.#ready.filter(({ process }) => process.state === 'alive' || process.busy > 0);
    return ready.length > 1 ? this.random.pick(ready) : ready[0];
  }

  #passTime(): void {
    const timer = this.#timers.shift();
    if (timer !== undefined) {
      this.nowMs = Math.max(this.nowMs, timer.dueMs);
      return this.enqueue(timer.flow, timer.task);
    }
    const [wait] = this.#waits.splice(0, 1);
    if (wait === undefined) throw new Violation('SIM', 'everything waits for something that never comes');
    wait.resolve();
  }
}
