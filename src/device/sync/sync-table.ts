import type { CycleOutcome } from './run-cycle.ts';

/** Where the loop of one device stands between two events. */
export type Place =
  /** Nothing is left to do; once in a while it looks for news. */
  | 'resting'
  | 'syncing'
  /** Syncing, and something has spoken for another cycle since it began. */
  | 'syncingAgain'
  /** A moment in which saves that come one after the other gather. */
  | 'gathering'
  /** After a failure, for as long as it decided itself or somebody else asked for. */
  | 'waiting'
  /** For as long as our own server has asked for. */
  | 'obeying'
  /** Until somebody signs in or takes the update. */
  | 'held'
  | 'stopped';

/** What speaks for success now. */
export type Hope = 'start' | 'save' | 'online' | 'visible' | 'syncNow';

/** How a cycle ended, as far as the loop tells it apart. */
export type Answer =
  | 'done'
  | 'unfinished'
  | 'cut'
  | 'eaten'
  | 'tooMuch'
  | 'foreignPage'
  | 'foreignRefusal'
  | 'serverError'
  | 'busy'
  | 'signedOut'
  | 'tooOld'
  | 'lockLost'
  /** The cycle itself broke off: a full disk, a bug. */
  | 'broke';

export type Happening = Hope | Answer | 'timer' | 'clockJump' | 'stop';

/** What is done at an event. */
export type Step =
  | 'stay'
  | 'run'
  /** The cycle goes on, and another follows. */
  | 'runAgain'
  | 'gather'
  | 'rest'
  /** Waits short for as long as there is a sign of life: at most 10 s for a dozen tries. */
  | 'retrySoon'
  /** Waits that double: somebody is there, and more tries would only be more load. */
  | 'retryLater'
  /** As `retrySoon`, counted anew: something has spoken for success since. */
  | 'retryAfresh'
  | 'obey'
  | 'hold'
  | 'stop';

type Row = Readonly<Record<Happening, Step>>;

const noAnswer = {
  done: 'stay',
  unfinished: 'stay',
  cut: 'stay',
  eaten: 'stay',
  tooMuch: 'stay',
  foreignPage: 'stay',
  foreignRefusal: 'stay',
  serverError: 'stay',
  busy: 'stay',
  signedOut: 'stay',
  tooOld: 'stay',
  lockLost: 'stay',
  broke: 'stay',
} as const satisfies Record<Answer, Step>;

const hopeRuns = { start: 'run', save: 'run', online: 'run', visible: 'run', syncNow: 'run' } as const;
const hopeRunsAgain = {
  start: 'runAgain',
  save: 'runAgain',
  online: 'runAgain',
  visible: 'runAgain',
  syncNow: 'runAgain',
} as const satisfies Record<Hope, Step>;

/** SYN-10: every state × every event. A missing cell does not compile; what cannot happen there changes nothing. */
export const syncTable = {
  resting: { ...noAnswer, ...hopeRuns, timer: 'run', clockJump: 'run', stop: 'stop' },
  syncing: {
    ...hopeRunsAgain,
    timer: 'stay',
    clockJump: 'stay',
    stop: 'stop',
    done: 'rest',
    unfinished: 'run',
    cut: 'retrySoon',
    eaten: 'retrySoon',
    tooMuch: 'retryLater',
    foreignPage: 'retryLater',
    foreignRefusal: 'retryLater',
    serverError: 'retryLater',
    busy: 'obey',
    signedOut: 'hold',
    tooOld: 'hold',
    lockLost: 'retrySoon',
    broke: 'retryLater',
  },
  syncingAgain: {
    ...hopeRunsAgain,
    timer: 'stay',
    clockJump: 'stay',
    stop: 'stop',
    done: 'gather',
    unfinished: 'run',
    cut: 'retryAfresh',
    eaten: 'retryAfresh',
    tooMuch: 'retryLater',
    foreignPage: 'retryAfresh',
    foreignRefusal: 'retryAfresh',
    serverError: 'retryLater',
    busy: 'obey',
    // Somebody may have signed in since the request left.
    signedOut: 'run',
    tooOld: 'hold',
    lockLost: 'retryAfresh',
    broke: 'retryLater',
  },
  gathering: { ...noAnswer, ...hopeRuns, save: 'stay', timer: 'run', clockJump: 'run', stop: 'stop' },
  waiting: { ...noAnswer, ...hopeRuns, timer: 'run', clockJump: 'run', stop: 'stop' },
  obeying: {
    ...noAnswer,
    // Another session, or the person's own word, is worth one more request; our server says again if it is not.
    start: 'run',
    syncNow: 'run',
    save: 'stay',
    online: 'stay',
    visible: 'stay',
    timer: 'run',
    clockJump: 'run',
    stop: 'stop',
  },
  held: { ...noAnswer, ...hopeRuns, timer: 'stay', clockJump: 'stay', stop: 'stop' },
  stopped: {
    ...noAnswer,
    start: 'stay',
    save: 'stay',
    online: 'stay',
    visible: 'stay',
    syncNow: 'stay',
    timer: 'stay',
    clockJump: 'stay',
    stop: 'stay',
  },
} as const satisfies Record<Place, Row>;

/** Where each step leads; `stay` is where it was. */
const placeAfter = {
  run: 'syncing',
  runAgain: 'syncingAgain',
  gather: 'gathering',
  rest: 'resting',
  retrySoon: 'waiting',
  retryLater: 'waiting',
  retryAfresh: 'waiting',
  obey: 'obeying',
  hold: 'held',
  stop: 'stopped',
} as const satisfies Record<Exclude<Step, 'stay'>, Place>;

export interface LoopState {
  readonly place: Place;
  /** Failures since the last sign of life. */
  readonly failures: number;
}

export const firstState: LoopState = { place: 'resting', failures: 0 };

export interface LoopEvent {
  readonly kind: Happening;
  /** Something was sent or fetched in the cycle before it failed. */
  readonly progress?: boolean;
  /** What was asked for by whoever answered. */
  readonly askedMs?: number;
}

export interface Transition {
  readonly state: LoopState;
  readonly step: Step;
  /** When the timer goes off, null where none is set. */
  readonly delayMs: number | null;
}

/** What happens in `state` at `event`. Pure; `random` is from 0 up to 1. */
export function transition(state: LoopState, event: LoopEvent, random: number): Transition {
  const step: Step = syncTable[state.place][event.kind];
  if (step === 'stay') return { state, step, delayMs: null };
  const failures = failuresAfter(state, step, event);
  return { state: { place: placeAfter[step], failures }, step, delayMs: delayOf(step, { failures, event, random }) };
}

const hopes: ReadonlySet<Happening> = new Set(['start', 'save', 'online', 'visible', 'syncNow', 'clockJump']);

function failuresAfter({ failures }: LoopState, step: Step, { kind, progress }: LoopEvent): number {
  if (kind === 'done' || kind === 'unfinished' || hopes.has(kind)) return 0;
  if (step === 'retryAfresh') return 1;
  if (step !== 'retrySoon' && step !== 'retryLater' && step !== 'obey') return failures;
  return progress ? 1 : failures + 1;
}

const restMs = 300_000;
/** No wait is longer, whoever asks for it. */
export const longestWaitMs = 300_000;
const gatherMs = 200;
/** While something was sent or fetched, the next try comes at once, but not from all devices in the same moment. */
const afterProgressMs = 250;
const leastMs = 50;

function delayOf(
  step: Step,
  { failures, event, random }: { failures: number; event: LoopEvent; random: number },
): number | null {
  const asked = Math.min(longestWaitMs, Math.max(0, event.askedMs ?? 0));
  switch (step) {
    case 'rest':
      return restMs * (0.75 + random / 2);
    case 'gather':
      return gatherMs;
    case 'retrySoon':
    case 'retryAfresh':
      return Math.max(asked, jittered(event.progress ? afterProgressMs : soonMs(failures), random));
    case 'retryLater':
      return Math.max(asked, jittered(laterMs(failures), random));
    case 'obey':
      return Math.min(longestWaitMs, asked + jittered(laterMs(failures), random));
    default:
      return null;
  }
}

/** Full jitter: thousands that failed together do not come back together. */
function jittered(ceilingMs: number, random: number): number {
  return Math.max(leastMs, Math.round(ceilingMs * random));
}

/** The ceiling after so many failures in silence: ¼ s, growing to 10 s within a dozen, then doubling to 5 min. */
export function soonMs(failures: number): number {
  const short = Math.min(10_000, 250 * 1.5 ** (failures - 1));
  return failures <= 12 ? short : Math.min(longestWaitMs, 10_000 * 2 ** Math.min(failures - 12, 10));
}

/** The ceiling where somebody answers: 2 s, doubling to 5 min. */
export function laterMs(failures: number): number {
  return Math.min(longestWaitMs, 2_000 * 2 ** Math.min(failures - 1, 10));
}

/** What the loop is told of a cycle's end. */
export function eventOf(outcome: CycleOutcome): LoopEvent {
  if (outcome.kind === 'done' || outcome.kind === 'unfinished') return { kind: outcome.kind };
  if (outcome.kind === 'held') return { kind: outcome.why === 'signed-out' ? 'signedOut' : 'tooOld' };
  const { why, retryAfterMs: askedMs, progress = false } = outcome;
  return { kind: answerOf[why], askedMs, progress };
}

const answerOf = {
  unreachable: 'cut',
  eaten: 'eaten',
  'too-much': 'tooMuch',
  busy: 'busy',
  'not-ours': 'foreignPage',
  blocked: 'foreignRefusal',
  'server-error': 'serverError',
  interrupted: 'lockLost',
} as const satisfies Record<Extract<CycleOutcome, { kind: 'failed' }>['why'], Answer>;
