import { instantOf } from '../../domain/time/instant.ts';
import type { Uuid } from '../../std/uuid.ts';
import { emptySyncMemory, readMeta, writeMeta } from '../store/meta.ts';
import { stillWaiting, type Batch } from '../store/outbox.ts';
import { setAside } from '../store/set-aside.ts';
import { runRound, type Aim, type Progress, type Rejected, type SyncParts } from './run-round.ts';
import { reasonOf } from './suspects.ts';

export type FailureReason =
  /** The connection broke, or there is none. */
  | 'unreachable'
  /** No answer came in time. */
  | 'eaten'
  | 'too-much'
  | 'busy'
  /** Everything is answered by a page that is not ours, as a Wi-Fi does that wants a login. */
  | 'not-ours'
  /** Something on the way refuses what is for our server. */
  | 'blocked'
  | 'server-error'
  /** Another context of this device took the lock over. */
  | 'interrupted';

export type CycleOutcome =
  /** Nothing is left to send or to fetch. */
  | { readonly kind: 'done' }
  /** The limit of requests was reached; another cycle goes on. */
  | { readonly kind: 'unfinished' }
  /** SYN-13: the queue waits for the person; nothing was cleared. */
  | { readonly kind: 'held'; readonly why: 'signed-out' | 'too-old' }
  | {
      readonly kind: 'failed';
      readonly why: FailureReason;
      /** What was asked for by whoever answered, as they said it. */
      readonly retryAfterMs: number;
      /** Our server has answered something in this cycle before. */
      readonly progress?: boolean;
    };

type Failed = Extract<CycleOutcome, { kind: 'failed' }>;

/** So many records may fail alone with none passing in between, before a cycle stops looking. */
const mostAloneInVain = 3;

/** One cycle's memory of itself. */
interface Run {
  aim: Aim;
  /** Changes were taken, by the server or by this device. */
  useful: boolean;
  /** The server has taken changes in this cycle. */
  passed: boolean;
  /** An empty request has passed in this cycle. */
  asked: boolean;
  /** The last request passed, whatever it held. */
  lastPassed: boolean;
  /** Failed, and an empty request is on its way to tell whether everything does. */
  doubt: Doubt | null;
  aloneInVain: number;
  readonly triedAlone: Set<Uuid>;
  lastFailure: Failed | null;
}

interface Failure {
  readonly batch: Batch;
  readonly outcome: Rejected;
  readonly tookMs: number;
}

interface Doubt {
  readonly batch: Batch;
  readonly outcome: Extract<Rejected, { kind: 'not-ours' | 'server-error' | 'too-much' }>;
}

/**
 * Sends what waits and fetches what is new, request by request, until done, held, failed or `maxRequests`. SYN-9: what
 * fails where an empty request passes is bisected, until a record stands alone; the others go on.
 */
export async function runCycle(parts: SyncParts, { maxRequests }: { maxRequests: number }): Promise<CycleOutcome> {
  const run = await begin(parts);
  for (let count = 0; count < maxRequests; count++) {
    const startedMs = parts.nowMs();
    const { batch, result } = await parts.lock(() => runRound(parts, run.aim, count === 0));
    const ended =
      result.kind === 'progress'
        ? await afterProgress(parts, run, { batch, result, tookMs: parts.nowMs() - startedMs })
        : await afterFailure(parts, run, { batch, outcome: result, tookMs: parts.nowMs() - startedMs });
    run.lastPassed = result.kind === 'progress';
    if (ended !== null) return ended.kind === 'failed' ? { ...ended, progress: run.useful } : ended;
  }
  return { kind: 'unfinished' };
}

async function begin({ database, link }: SyncParts): Promise<Run> {
  const known = link.suspects.ids;
  if (known.size > 0) link.suspects.keepOnly(await stillWaiting(database, known));
  return {
    aim: link.asksFirst ? 'ask' : 'rest',
    useful: false,
    passed: false,
    asked: false,
    lastPassed: false,
    doubt: null,
    aloneInVain: 0,
    triedAlone: new Set(),
    lastFailure: null,
  };
}

interface Passed {
  readonly batch: Batch;
  readonly result: Progress;
  readonly tookMs: number;
}

async function afterProgress(
  parts: SyncParts,
  run: Run,
  { batch, result, tookMs }: Passed,
): Promise<CycleOutcome | null> {
  parts.link.answered(batch, tookMs);
  run.useful ||= result.isUseful;
  if (batch.changes.length > 0) {
    run.passed = true;
    run.aloneInVain = 0;
  } else run.asked = true;
  const { doubt } = run;
  if (doubt !== null) return believe(parts, run, doubt);
  if (result.next === 'nothing') return finish(parts);
  if (result.next === 'suspects') return trySuspect(parts, run);
  run.aim = 'rest';
  return null;
}

/** Those that have failed alone before go alone, when all others are through; each once in a cycle. */
async function trySuspect({ link, database }: SyncParts, run: Run): Promise<CycleOutcome | null> {
  const waiting = await stillWaiting(database, link.suspects.ids);
  const next = [...waiting].find((id) => !run.triedAlone.has(id));
  if (next === undefined) return run.lastFailure ?? failed('server-error');
  run.triedAlone.add(next);
  run.aim = { alone: next };
  return null;
}

/** What a failed request means; null to go on with another at once. */
async function afterFailure(parts: SyncParts, run: Run, failure: Failure): Promise<CycleOutcome | null> {
  const { batch, outcome } = failure;
  switch (outcome.kind) {
    case 'signed-out':
    case 'too-old':
      return { kind: 'held', why: outcome.kind };
    case 'busy':
      return failed('busy', outcome.retryAfterMs);
    case 'unreachable':
    case 'eaten':
      return afterCut(parts, run, failure);
    default:
      return afterRejection(parts, run, { batch, outcome });
  }
}

/** A link that breaks is waited for; only where it breaks again and again for one change alone, that one is to blame. */
async function afterCut({ database, link }: SyncParts, run: Run, failure: Failure): Promise<Failed> {
  const { batch, outcome, tookMs } = failure;
  const why = outcome.kind === 'eaten' ? 'eaten' : 'unreachable';
  link.cut(batch, { eaten: why === 'eaten', asked: run.asked, tookMs });
  const [alone] = batch.changes;
  if (alone && batch.changes.length === 1 && (run.asked || run.passed)) {
    link.suspects.failedAlone(alone.id, 'cut', run.passed);
    if (link.suspects.isProven(alone.id)) await setAside(database, alone, reasonOf.cut);
  }
  return failed(why);
}

/** Somebody has answered, and did not take these changes: an empty request tells whether that is because of them. */
async function afterRejection(parts: SyncParts, run: Run, doubt: Doubt): Promise<CycleOutcome | null> {
  const { batch, outcome } = doubt;
  if (batch.changes.length === 0) {
    parts.link.everythingFails();
    return failed(await blameOf(parts, outcome), outcome.kind === 'not-ours' ? outcome.retryAfterMs : 0);
  }
  if (run.lastPassed || outcome.kind === 'too-much') return believe(parts, run, doubt);
  run.doubt = doubt;
  run.aim = 'ask';
  return null;
}

/** The changes are to blame, or one of them: they are halved, until it stands alone. */
async function believe(
  { link, database }: SyncParts,
  run: Run,
  { batch, outcome }: Doubt,
): Promise<CycleOutcome | null> {
  run.doubt = null;
  run.aim = 'rest';
  const [alone] = batch.changes;
  if (batch.changes.length > 1 || alone === undefined) {
    if (outcome.kind === 'too-much') link.tooMuch(batch);
    else link.suspects.failedTogether(batch.changes.length);
    return null;
  }
  run.triedAlone.add(alone.id);
  link.suspects.failedAlone(alone.id, outcome.kind, run.passed);
  if (link.suspects.isProven(alone.id) && (await setAside(database, alone, reasonOf[outcome.kind])))
    link.suspects.forget(alone.id);
  run.lastFailure = failed(outcome.kind === 'not-ours' ? 'blocked' : outcome.kind);
  return ++run.aloneInVain >= mostAloneInVain ? run.lastFailure : null;
}

/** What is said of a link on which not even an empty request passes; of a login only where everything meets a page. */
async function blameOf({ isServerThere }: SyncParts, outcome: Doubt['outcome']): Promise<FailureReason> {
  if (outcome.kind === 'too-much') return 'blocked';
  if (outcome.kind !== 'not-ours' || outcome.as === 'outage') return 'server-error';
  if (outcome.as === 'refusal' || isServerThere === undefined) return 'blocked';
  return (await isServerThere()) ? 'blocked' : 'not-ours';
}

async function finish({ database, nowMs }: SyncParts): Promise<CycleOutcome> {
  const memory = (await readMeta(database, 'sync')) ?? emptySyncMemory;
  await writeMeta(database, 'sync', { ...memory, lastSyncAt: instantOf(nowMs()) });
  return { kind: 'done' };
}

function failed(why: FailureReason, retryAfterMs = 0): Failed {
  return { kind: 'failed', why, retryAfterMs };
}
