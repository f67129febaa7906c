import type { Send, SendOutcome } from '../../../src/device/sync/send.ts';
import { syncAnswerSchema, type SyncAnswer } from '../../../src/protocol/sync-answer.ts';
import type { SyncRequest } from '../../../src/protocol/sync-request.ts';
import type { ServerSite } from '../server/server-site.ts';
import type { Response } from '../server/memory-server.ts';
import { Violation, type World } from '../runtime/world.ts';
import type { DeviceProcess } from './device-process.ts';
import type { Cookie } from './installation.ts';
import { tamper } from './tamper.ts';

/** What may happen to one request, with how often among all faults. */
const faults = {
  'request lost': 3,
  'answer lost': 5,
  'delivered twice': 3,
  'delivered late': 4,
  slow: 2,
  'answer to another': 2,
  'captive portal': 1,
  'signed out': 1,
  'too old': 0.5,
  'too much': 2,
  busy: 1,
  'server error': 1,
  tampered: 3,
  'server restarts': 1,
};
type Fault = keyof typeof faults | null;

const timeLimitMs = 30_000;
const rememberedAnswers = 6;

interface Parcel {
  readonly from: DeviceProcess;
  readonly request: SyncRequest;
  readonly text: string;
  readonly cookie: Cookie | null;
  readonly fault: Fault;
  readonly hear: (outcome: SendOutcome, what: string) => void;
}

/** Carries requests between devices and the server, and gets it wrong as links do. */
export class Link {
  /** How likely a fault is, for each request. */
  faultRate = 0;
  /** What answers in the server's place, told each request; null lets it through. */
  weather: ((request: SyncRequest) => SendOutcome | null) | null = null;
  /** Told of every change that was alone in a request which came to nothing. */
  onStopped: (change: { readonly id: string; readonly hash: string }) => void = () => undefined;
  readonly counts = { requests: 0, faults: 0 };
  readonly #world: World;
  readonly #site: ServerSite;
  readonly #answers: string[] = [];

  constructor(world: World, site: ServerSite) {
    this.#world = world;
    this.#site = site;
  }

  sendFrom(from: DeviceProcess): Send {
    return (request) =>
      new Promise((resolve) => {
        const world = this.#world;
        const flow = world.current;
        if (!from.process.lives) return;
        const { installation } = from;
        this.#enter(from);
        const fault = world.random.chance(this.faultRate) ? world.random.weighted(faults) : null;
        this.counts.requests++;
        if (fault !== null) this.counts.faults++;
        let heard = false;
        const hear = (outcome: SendOutcome, what: string) => {
          if (heard || !from.process.lives) return;
          heard = true;
          installation.sending.delete(from);
          world.note(`${from.name} hears ${what}`);
          if (outcome.kind !== 'answer' && request.changes.length === 1) this.onStopped(request.changes[0]!);
          world.enqueue(flow, () => resolve(outcome));
        };
        const text = JSON.stringify(request);
        world.note(`${from.name} sends ${this.#site.describe(request)}${fault === null ? '' : ` (${fault})`}`);
        this.#carry({ from, request, text, cookie: installation.cookie, fault, hear });
        world.timer(flow, timeLimitMs, () => hear({ kind: 'eaten' }, 'nothing in time'));
      });
  }

  /** SYN-11: where there are Web Locks and none was stolen, one process of an installation sends at a time. */
  #enter(from: DeviceProcess): void {
    const { installation } = from;
    const others = [...installation.sending].filter((other) => other !== from && other.process.state === 'alive');
    if (installation.locks?.steals === 0 && others.length > 0) {
      this.#world.fail(new Violation('SYN-11', `${from.name} and ${others[0]!.name} send at once`));
    }
    installation.sending.add(from);
  }

  #carry(parcel: Parcel): void {
    const { from, fault, hear } = parcel;
    const stopped = this.weather?.(parcel.request) ?? null;
    if (stopped !== null) return this.#after(300, () => hear(stopped, `${stopped.kind}, by the weather`));
    if (from.installation.offline) return this.#after(200, () => hear({ kind: 'unreachable' }, 'that it is offline'));
    switch (fault) {
      case 'request lost':
        return this.#after(500, () => hear({ kind: 'unreachable' }, 'nothing'));
      case 'captive portal':
        return this.#after(300, () => hear({ kind: 'not-ours', as: 'page', retryAfterMs: 0 }, 'a captive portal'));
      case 'signed out':
        return this.#after(300, () => hear({ kind: 'signed-out' }, '401'));
      case 'too old':
        return this.#after(300, () => hear({ kind: 'too-old' }, '426'));
      case 'too much':
        return this.#after(300, () => hear({ kind: 'too-much' }, '413'));
      case 'busy':
        return this.#after(300, () => hear({ kind: 'busy', retryAfterMs: 5_000 }, '503'));
      case 'server restarts':
        this.#deliver(parcel);
        return this.#after(400, () => this.#site.restart());
      default:
        return this.#deliver(parcel);
    }
  }

  #deliver(parcel: Parcel): void {
    const { from, fault, hear, cookie, text } = parcel;
    const late = fault === 'delivered late';
    if (late) this.#after(2_000, () => hear({ kind: 'unreachable' }, 'nothing'));
    this.#after(late ? 300_000 : 1_000, () =>
      this.#site.receive({ name: from.name, cookie, text }, (response) => this.#answer(parcel, response)),
    );
    if (fault === 'delivered twice') {
      this.#after(120_000, () => this.#site.receive({ name: from.name, cookie, text }, () => undefined));
    }
  }

  #answer(parcel: Parcel, response: Response | null): void {
    const { from, fault, hear } = parcel;
    if (response === null) return hear({ kind: 'unreachable' }, 'nothing, since the server went away');
    if (!('answer' in response))
      return this.#after(500, () => hear(outcomeOf(response.status), String(response.status)));
    const text = JSON.stringify(response.answer);
    const other = this.#world.random.pick(this.#answers);
    this.#answers.push(text);
    if (this.#answers.length > rememberedAnswers) this.#answers.shift();
    if (fault === 'answer lost') return this.#after(1_000, () => hear({ kind: 'unreachable' }, 'nothing'));
    if (fault === 'server error') return this.#after(500, () => hear({ kind: 'server-error' }, '500'));
    const told = fault === 'answer to another' && other !== undefined ? other : text;
    this.#after(fault === 'slow' ? 60_000 : 1_000, () => {
      if (from.installation.offline) return hear({ kind: 'unreachable' }, 'nothing, being offline by now');
      const parsed = syncAnswerSchema.safeParse(JSON.parse(told));
      if (!parsed.success) return hear({ kind: 'not-ours', as: 'page', retryAfterMs: 0 }, 'something unreadable');
      const answer = fault === 'tampered' ? tamper(parsed.data, parcel.request, this.#world.random) : parsed.data;
      hear({ kind: 'answer', answer }, told === text ? wordsOf(answer) : 'the answer to another request');
    });
  }

  #after(longestMs: number, task: () => void): void {
    this.#world.timer(this.#world.housekeeping, this.#world.random.between(1, longestMs), task);
  }
}

function outcomeOf(status: number): SendOutcome {
  if (status === 401) return { kind: 'signed-out' };
  if (status === 426) return { kind: 'too-old' };
  return { kind: 'server-error' };
}

function wordsOf({ changes, more }: SyncAnswer): string {
  return `its answer${changes.length > 0 ? ` with ${changes.length} changes` : ''}${more ? ', more to come' : ''}`;
}
