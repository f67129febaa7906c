import type { KeptJournal } from './keep-journal.ts';
import type { OpenedPerson } from '../engine/reopen-person.ts';

const patienceMs = 1_000;

/**
 * SYN-4: has every save repeated in the journal, whose code is fetched after the first screen. A save waits for it a
 * moment and never fails by it. Gives back how to let the journal go.
 */
export function linkJournal(person: OpenedPerson): () => void {
  const kept = import('./keep-journal.ts').then(({ keepJournal }) => keepJournal(person)).catch(() => null);
  const ask = async (work: (journal: KeptJournal) => Promise<void>) => {
    const patience = new Promise<void>((resolve) => setTimeout(resolve, patienceMs));
    await Promise.race([kept.then((journal) => journal && work(journal)), patience]);
  };
  person.database.journal = {
    repeat: (row, entry) => ask((journal) => journal.repeat(row, entry)),
    forget: (ids) => ask((journal) => journal.forget(ids)),
  };
  return () => void kept.then((journal) => journal?.close());
}
