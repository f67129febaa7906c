import type { Sha256Hex } from '../../protocol/receipts.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { DeviceDatabase } from '../store/database.ts';
import { isNewer, mergeUnsent } from '../store/merge-unsent.ts';
import { refusalOf } from '../../domain/refusal/refusal.ts';
import { readMeta, writeMeta, type Returns } from '../store/meta.ts';
import { allUnsent, readUnsentSave, type UnsentSave } from '../store/unsent-save.ts';
import type { JournalGroup } from './journal.ts';
import { ownValue } from '../../std/own-value.ts';

/** The journal as the page sees it. */
export interface OpenJournal {
  groups(): Promise<readonly JournalGroup[]>;
  append(saves: readonly UnsentSave[], origin: string): Promise<void>;
  settle(refs: readonly string[]): Promise<void>;
}

interface WholeParts {
  readonly person: Uuid;
  readonly sha256: Sha256Hex;
}

export interface ReconcileParts extends WholeParts {
  readonly newOrigin: () => string;
}

interface Candidate {
  readonly save: UnsentSave;
  readonly origin: string;
  readonly refs: readonly string[];
}

/**
 * SYN-4: makes journal and database agree. What only the journal has comes back into the outbox, what only the database
 * has is repeated in the journal, and what is proven to be at the server, or is older than what is here, goes out of the
 * journal. That something is missing in the database proves nothing. Gives back how many saves came back.
 */
export async function reconcileJournal(
  database: DeviceDatabase,
  journal: OpenJournal,
  parts: ReconcileParts,
): Promise<number> {
  const origin = await originOf(database, parts.newOrigin);
  const candidates = await newestOfEach(await journal.groups(), parts);
  const settled: string[] = [];
  const brought: UnsentSave[] = [];
  await database.transaction('rw', database.records, database.outbox, database.meta, async () => {
    const returns = (await readMeta(database, 'returns')) ?? {};
    const ids = candidates.map(({ save }) => save.row.id);
    const [rows, entries] = await Promise.all([database.records.bulkGet(ids), database.outbox.bulkGet(ids)]);
    for (const [index, candidate] of candidates.entries()) {
      const held = { row: rows[index], entry: entries[index], sameDatabase: candidate.origin === origin };
      const merged = mergeUnsent(candidate.save, held);
      if (merged.kind === 'bring') brought.push(unlessItCircles(merged.save, returns));
      if (merged.kind === 'settled' || merged.kind === 'older') settled.push(...candidate.refs);
    }
    await database.records.bulkPut(brought.map(({ row }) => row));
    await database.outbox.bulkPut(brought.map(({ entry }) => entry));
    if (brought.length > 0) await writeMeta(database, 'returns', countedOn(returns, brought));
  });
  await journal.settle(settled);
  const repeated = new Set(candidates.map(({ save }) => `${save.row.id} ${save.row.hash}`));
  const unsent = await allUnsent(database);
  await journal.append(
    unsent.filter(({ row }) => !repeated.has(`${row.id} ${row.hash}`)),
    origin,
  );
  return brought.length;
}

/** A database that is lost brings a save back once; what has come back so often before is put before the person. */
const mostReturns = 2;

const nameOf = ({ row }: UnsentSave) => `${row.id} ${row.hash}`;

function unlessItCircles(save: UnsentSave, returns: Returns): UnsentSave {
  if ((ownValue(returns, nameOf(save)) ?? 0) < mostReturns) return save;
  return { ...save, entry: { ...save.entry, state: 'refused', refusal: refusalOf('keeps-returning') } };
}

function countedOn(returns: Returns, brought: readonly UnsentSave[]): Returns {
  return {
    ...returns,
    ...Object.fromEntries(brought.map((save) => [nameOf(save), (ownValue(returns, nameOf(save)) ?? 0) + 1])),
  };
}

/** A name for this life of the database: one that was deleted and made anew has another. */
export async function originOf(database: DeviceDatabase, make: () => string): Promise<string> {
  return database.transaction('rw', database.meta, async () => {
    const known = await readMeta(database, 'origin');
    if (known !== undefined) return known;
    const made = make();
    await writeMeta(database, 'origin', made);
    return made;
  });
}

/** The newest whole save about each record, with all lines that it stands for. */
async function newestOfEach(groups: readonly JournalGroup[], { person, sha256 }: WholeParts): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const { lines } of groups) {
    let newest: Candidate | null = null;
    const refs: string[] = [];
    for (const { save: written, origin, ref } of lines) {
      const save = await readUnsentSave(written, person, sha256);
      if (save === null) continue;
      refs.push(ref);
      if (newest === null || isNewer(save, newest.save, origin === newest.origin)) newest = { save, origin, refs };
    }
    if (newest !== null) found.push(newest);
  }
  return found;
}

/** The newest unsent saves in the journal alone, for when the database cannot be opened. */
export async function unsentInJournal(groups: readonly JournalGroup[], parts: WholeParts): Promise<UnsentSave[]> {
  const candidates = await newestOfEach(groups, parts);
  return candidates.map(({ save }) => save).sort((a, b) => (a.entry.queuedAt < b.entry.queuedAt ? -1 : 1));
}
