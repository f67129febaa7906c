import type { RefusalCode } from '../../../src/domain/refusal/refusal.ts';
import type { SendOutcome } from '../../../src/device/sync/send.ts';
import type { Random } from '../runtime/random.ts';

type Stops = Exclude<SendOutcome, { kind: 'answer' }>;

/** What stands between the device and its server. */
export interface Weather {
  readonly name: string;
  /** For whom: for everything, for requests with changes, or for those that hold the poison. */
  readonly of: 'everything' | 'poison';
  readonly outcome: Stops;
  /** How often it lets through what it stops, 0 for never. */
  readonly leak: number;
  /** Under which code the poison is put before the person in the end. */
  readonly setAside: RefusalCode | null;
}

const hour = 3_600_000;
const month = 2_592_000_000;

const page = (retryAfterMs = 0): Stops => ({ kind: 'not-ours', as: 'page', retryAfterMs });
const outage = (retryAfterMs: number): Stops => ({ kind: 'not-ours', as: 'outage', retryAfterMs });

const everything = (name: string, outcome: Stops, leak = 0): Weather => ({
  name,
  of: 'everything',
  outcome,
  leak,
  setAside: null,
});

const poison = (name: string, outcome: Stops, setAside: RefusalCode): Weather => ({
  name,
  of: 'poison',
  outcome,
  leak: 0,
  setAside,
});

const weathers: readonly Weather[] = [
  everything('no link', { kind: 'unreachable' }),
  everything('answers are eaten', { kind: 'eaten' }),
  everything('a link that breaks every other time', { kind: 'unreachable' }, 0.5),
  everything('a login page', page()),
  everything('maintenance', outage(0)),
  everything('maintenance for an hour', outage(hour)),
  everything('maintenance for a month', outage(month)),
  everything('our server is busy', { kind: 'busy', retryAfterMs: 60_000 }),
  everything('our server is busy for a month', { kind: 'busy', retryAfterMs: month }),
  everything('our server fails', { kind: 'server-error' }),
  poison('a firewall that reads', { kind: 'not-ours', as: 'refusal', retryAfterMs: 0 }, 'stopped-on-the-way'),
  poison('a page by content', page(), 'stopped-on-the-way'),
  poison('a server that fails on one record', { kind: 'server-error' }, 'server-stumbles'),
  poison('a limit that one record passes', { kind: 'too-much' }, 'too-large-for-the-way'),
  poison('a connection that is reset by content', { kind: 'unreachable' }, 'stopped-on-the-way'),
];

export function someWeather(random: Random): Weather {
  return random.pick(weathers);
}
