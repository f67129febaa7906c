import type { RecordRow, OutboxEntry, ChannelRow } from '../../src/device/store/database.ts';
import type { RefusalCode } from '../../src/domain/refusal/refusal.ts';
import { isDeparture } from '../../src/protocol/stored-record.ts';
import type { Uuid } from '../../src/std/uuid.ts';
import type { RecordLine } from './server/tables.ts';
import { Violation } from './runtime/world.ts';
import { sawHash, sawWords, type Words } from './words.ts';

/** A save or a discard that a person has asked for; `words` once the device has committed it. */
export interface Intent {
  readonly kind: 'save' | 'discard';
  readonly id: Uuid;
  /** Empty for a discard. */
  readonly hash: string;
  words: Words | null;
  resolved: boolean;
}

/** What stands on one device under one id, and which words those are. */
export interface Standing {
  readonly row: RecordRow | undefined;
  readonly entry: OutboxEntry | undefined;
  readonly shown: Words | null;
}

/** A device and its person. */
interface Writer {
  readonly name: string;
  readonly deviceId: Uuid;
  readonly personId: Uuid;
}

export interface Stores {
  readonly records: ReadonlyMap<Uuid, RecordRow>;
  readonly outbox: ReadonlyMap<Uuid, OutboxEntry>;
  readonly channels: ReadonlyMap<string, ChannelRow>;
}

/**
 * Knows of every save who had seen what, and what became of it. It watches each commit on a device and each write on
 * the server, and needs of the engine no more than what its stores show.
 */
export class Oracle {
  readonly deletion: string;
  /** Every save that a device committed, in order. */
  readonly saves: Words[] = [];
  /** What the server has held under each id, by revision. */
  readonly revisions = new Map<Uuid, Words[]>();
  /** Hashes of words that the rules refuse whoever brings them. */
  readonly forbidden = new Set<string>();
  /** What a middlebox or a failing server has turned away alone: id and hash. */
  readonly stopped = new Set<string>();
  readonly stoppedOnTheWay: ReadonlySet<string> = new Set<RefusalCode>([
    'stopped-on-the-way',
    'too-large-for-the-way',
    'server-stumbles',
  ]);
  readonly #refused = new Set<string>();
  readonly #devices = new Map<string, Map<Uuid, Standing>>();

  constructor(deletion: string) {
    this.deletion = deletion;
  }

  standings(device: string): ReadonlyMap<Uuid, Standing> {
    return this.#devices.get(device) ?? new Map();
  }

  serverRefused(id: string, hash: string): void {
    this.#refused.add(`${id} ${hash}`);
  }

  /** SYN-5: a new revision holds words that somebody saved, once, over words that they had seen. */
  serverWrote(line: RecordLine, replaced: RecordLine | undefined): void {
    const before = this.revisions.get(line.id)?.slice(0, line.rev - 1) ?? [];
    const words = line.device_id === null ? publishedWords(line) : this.#savedWords(line, before);
    if (before.length !== (replaced?.rev ?? 0)) throw new Violation('SYN-5', `${words.name} skips a revision`);
    this.revisions.set(line.id, [...before, words]);
  }

  #savedWords(line: RecordLine, before: readonly Words[]): Words {
    const replaced = before.at(-1);
    const candidates = this.saves.filter((save) => save.id === line.id && save.hash === line.hash);
    if (candidates.length === 0) throw new Violation('SYN-6', 'the server holds words that nobody saved');
    if (this.forbidden.has(line.hash)) throw new Violation('SYN-6', 'the server holds words that the rules refuse');
    if (candidates.every(({ author }) => author !== line.author)) {
      throw new Violation('SYN-23', `the server holds ${candidates.at(-1)!.name} as another person's`);
    }
    const unheld = candidates.filter((save) => !before.includes(save));
    if (unheld.length === 0) throw new Violation('SYN-5', `the server holds ${candidates.at(-1)!.name} twice`);
    const informed = unheld.filter((save) => replaced === undefined || sawHash(save, replaced.hash));
    const own = informed.findLast((save) => save.deviceId === line.device_id);
    if (own !== undefined) return own;
    throw new Violation('SYN-5', `${candidates.at(-1)!.name} replaces ${replaced?.name}, which its writer never saw`);
  }

  /** Takes in what a device has just made durable, and says what is wrong with it. */
  deviceCommitted(device: Writer, stores: Stores, intent: Intent | null): void {
    const standings = this.#devices.get(device.name) ?? new Map<Uuid, Standing>();
    this.#devices.set(device.name, standings);
    const ids = new Set([...standings.keys(), ...stores.records.keys(), ...stores.outbox.keys()]);
    for (const id of ids) {
      const before = standings.get(id) ?? { row: undefined, entry: undefined, shown: null };
      const [row, entry] = [stores.records.get(id), stores.outbox.get(id)];
      const own = intent?.id === id ? intent : null;
      if (row === before.row && entry === before.entry) {
        if (own !== null) checkNothingToDo(own, before);
        continue;
      }
      const shown =
        own === null ? this.#afterSync(id, before, { row, entry }) : this.#afterIntent(device, own, before, row);
      const after = { row, entry, shown };
      if (row === undefined && entry === undefined) {
        standings.delete(id);
        continue;
      }
      standings.set(id, after);
      this.#checkStanding(after);
    }
  }

  #afterIntent(device: Writer, intent: Intent, before: Standing, row: RecordRow | undefined): Words | null {
    if (intent.kind === 'discard') {
      if (before.shown !== null) before.shown.givenUp = true;
      return row === undefined ? null : this.#told(row);
    }
    intent.words ??= this.#newWords(device, intent, before);
    return intent.words;
  }

  #newWords(device: Writer, { id, hash }: Intent, { row, entry, shown }: Standing): Words {
    const theirs = entry?.state === 'conflict' && entry.base ? this.revisions.get(id)?.[entry.base.rev - 1] : undefined;
    const seen = [shown, theirs].filter((words) => words !== null && words !== undefined);
    const sawRev = seenRev(row, entry);
    const words: Words = {
      id,
      hash,
      name: `w${this.saves.length + 1}`,
      device: device.name,
      deviceId: device.deviceId,
      author: device.personId,
      seen,
      sawRev,
      superseded: false,
      givenUp: false,
      heldAs: null,
    };
    for (const older of seen) older.superseded = true;
    this.saves.push(words);
    return words;
  }

  /** What a cycle may do to a record: tell newer words where nothing is unsent, settle, refuse, or drop. */
  #afterSync(id: Uuid, before: Standing, { row, entry }: Pick<Standing, 'row' | 'entry'>): Words | null {
    if (before.entry !== undefined && entry === undefined) this.#settle(before.shown);
    if (row === undefined) return null;
    if (before.entry !== undefined && entry !== undefined && row.hash !== before.row?.hash) {
      throw new Violation('SYN-2', `the unsent ${before.shown?.name} is overwritten on its own device`);
    }
    if (entry?.state === 'refused' && before.entry?.state !== 'refused' && !this.#isTrue(id, entry)) {
      throw new Violation('SYN-7', `${before.shown?.name} is shown as refused, which the server never did`);
    }
    if (entry?.state === 'conflict' && before.entry?.state !== 'conflict') this.#checkConflict(id, before.shown, entry);
    return entry === undefined ? this.#told(row) : before.shown;
  }

  /** SYN-7: refused by the server, or for a reason of the device that it can give. */
  #isTrue(id: Uuid, { hash, refusal }: OutboxEntry): boolean {
    if (refusal !== null && this.stoppedOnTheWay.has(refusal.code)) return this.stopped.has(`${id} ${hash}`);
    return this.#refused.has(`${id} ${hash}`);
  }

  /** SYN-2, SYN-5: a conflict is between words that neither stand on the other. */
  #checkConflict(id: Uuid, shown: Words | null, { base }: OutboxEntry): void {
    const theirs = base === null ? undefined : this.revisions.get(id)?.[base.rev - 1];
    if (theirs === undefined)
      throw new Violation('SYN-2', `${shown?.name} is in conflict with what the server never held`);
    if (shown !== null && (shown === theirs || sawWords(shown, theirs))) {
      throw new Violation('SYN-2', `${shown.name} is in conflict with ${theirs.name}, which its writer had seen`);
    }
    if (shown !== null && sawWords(theirs, shown)) {
      throw new Violation('SYN-5', `${shown.name} is in conflict with ${theirs.name}, which was made on top of it`);
    }
  }

  /** The words of a row that the server told; null where it says only that the record went elsewhere. */
  #told(row: RecordRow): Words | null {
    if (isDeparture(row)) return null;
    return this.revisions.get(row.id)?.[row.rev - 1] ?? null;
  }

  /** SYN-1, SYN-8: what is not in the outbox is shown as sent, and then the server has held it just so. */
  #checkStanding({ row, entry }: Standing): void {
    if (row === undefined) throw new Violation('SYN-1', 'an outbox entry has no record');
    if (entry !== undefined || isDeparture(row)) return;
    if (row.rev === 0) throw new Violation('SYN-1', 'a record that was never sent has no outbox entry');
    const held = this.revisions.get(row.id)?.[row.rev - 1];
    if (held?.hash !== row.hash) {
      throw new Violation(
        'SYN-8',
        `a record is shown as sent at revision ${row.rev}, where the server holds ${held?.name}`,
      );
    }
  }

  /** What leaves the outbox is held by the server, at the revision it was made on (going back to it) or a later one. */
  #settle(words: Words | null): void {
    if (words === null) return;
    const held = this.revisions.get(words.id)?.slice(Math.max(0, words.sawRev - 1)) ?? [];
    const same = held.findLast((revision) => revision.hash === words.hash);
    if (same === undefined)
      throw new Violation('SYN-8', `${words.name} leaves the outbox, and the server does not hold it`);
    if (same !== words) words.heldAs = same;
  }
}

/** A revision that came under unsent words, or that a record left with, is not before the person's eyes; in a conflict it is. */
function seenRev(row: RecordRow | undefined, entry: OutboxEntry | undefined): number {
  if (entry === undefined) return (row && isDeparture(row) ? row.seenRev : row?.rev) ?? 0;
  return entry.state === 'conflict' ? (entry.base?.rev ?? 0) : entry.baseRev;
}

/** SYN-7: a save may change nothing only where its very words stand and wait, or are sent. */
function checkNothingToDo({ kind, hash }: Intent, { row, entry, shown }: Standing): void {
  if (kind !== 'save' || (row?.hash === hash && (entry === undefined || entry.state === 'waiting'))) return;
  throw new Violation('SYN-7', `a save over ${shown?.name}, which needs repair, does nothing`);
}

function publishedWords({ id, hash, rev, author }: RecordLine): Words {
  return {
    id,
    hash,
    name: `revision ${rev} of the organisation`,
    device: 'organisation',
    deviceId: null,
    author,
    seen: [],
    sawRev: rev - 1,
    superseded: false,
    givenUp: false,
    heldAs: null,
  };
}
