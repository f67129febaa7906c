import type { Actor } from '../../domain/access/actor.ts';
import type { Refusal } from '../../domain/refusal/refusal.ts';
import type { Sha256Hex } from '../../protocol/receipts.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { DeviceDatabase } from './database.ts';
import { speaksOfFiles } from './drafts.ts';
import { judgeLocally } from './judge-locally.ts';
import { hashesOf, putSaves, repeatInJournal, type Save } from './save-record.ts';
import type { UnsentSave } from './unsent-save.ts';

/** What a person does with one press: all of it is durable, or none. */
export interface Act {
  /** Different records, each judged with those before it already there. */
  readonly saves: readonly Save<unknown>[];
  /** The drafts that end with it, by their forms. */
  readonly drafts?: readonly string[] | undefined;
  /** The first record begins with this act: what already stands under its id came of another. */
  readonly isNew?: boolean | undefined;
}

export type ActOutcome =
  /** `unchanged` where all of it stood there already in the same words: nobody is told anything. */
  | { readonly kind: 'saved'; readonly unchanged?: true }
  | { readonly kind: 'refused'; readonly id: Uuid; readonly refusal: Refusal }
  /** Something else stands under the id of the first record: it was saved from the same draft in another tab. */
  | { readonly kind: 'taken' };

export interface ActParts {
  readonly actor: Actor;
  readonly sha256: Sha256Hex;
}

/**
 * SYN-1: judges all records of an act, and writes them, their outbox entries and the end of their drafts in one strict
 * transaction. A new record that stands already as it is to be saved was saved by the same act before: then only its
 * form's draft ends, and files that wait for it go on waiting. Rejects when the database cannot be written; then nothing has changed.
 */
export async function saveAct(database: DeviceDatabase, act: Act, parts: ActParts): Promise<ActOutcome> {
  const hashes = await hashesOf(act.saves, parts.sha256);
  const { records, outbox, drafts } = database;
  const written: UnsentSave[] = [];
  let wasDone = false;
  try {
    await database.transaction('rw', records, outbox, drafts, async () => {
      const ends = [...(act.drafts ?? [])];
      wasDone = await isDone(database, act, hashes[0]);
      if (wasDone) return drafts.bulkDelete(ends.filter((form) => !speaksOfFiles(form)));
      written.push(...(await judgeAndPut(database, { act, hashes, parts })));
      return drafts.bulkDelete(ends);
    });
  } catch (error) {
    if (error instanceof NotSaved) return error.outcome;
    throw error;
  }
  await repeatInJournal(database, written);
  return wasDone || written.length > 0 ? { kind: 'saved' } : { kind: 'saved', unchanged: true };
}

/** Takes the transaction back. */
class NotSaved extends Error {
  readonly outcome: ActOutcome;
  constructor(outcome: ActOutcome) {
    super(outcome.kind);
    this.outcome = outcome;
  }
}

async function isDone(database: DeviceDatabase, { saves, isNew }: Act, hash: string | undefined): Promise<boolean> {
  const [first] = saves;
  const standing = isNew && first ? await database.records.get(first.id) : undefined;
  if (standing === undefined) return false;
  if (standing.hash !== hash) throw new NotSaved({ kind: 'taken' });
  return true;
}

interface Judging {
  readonly act: Act;
  readonly hashes: readonly string[];
  readonly parts: ActParts;
}

async function judgeAndPut(database: DeviceDatabase, { act, hashes, parts }: Judging): Promise<UnsentSave[]> {
  const written: UnsentSave[] = [];
  for (const [at, save] of act.saves.entries()) {
    const decision = await judgeLocally(database, save, parts.actor);
    if (decision.kind === 'refuse') throw new NotSaved({ kind: 'refused', id: save.id, refusal: decision.refusal });
    written.push(...(await putSaves(database, [save], [hashes[at]!])));
  }
  return written;
}
