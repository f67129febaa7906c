import '../engine/without-eval.ts';
import { reconcileJournal, originOf } from '../../device/journal/reconcile.ts';
import { randomBytes, randomHex, sha256 } from '../../device/platform.ts';
import { DeviceDirectory } from '../../device/store/device-directory.ts';
import type { JournalLink } from '../../device/store/database.ts';
import { uuidFromBytes } from '../../std/uuid.ts';
import { announce, appStore } from '../state/app-state.ts';
import { journal as en } from '../words/en/journal.ts';
import { journal as id } from '../words/id/journal.ts';
import { openJournal } from '../engine/open-journal.ts';
import { journalStore } from '../engine/journal-state.ts';
import { keepPerson } from '../engine/kept-person.ts';
import type { OpenedPerson } from '../engine/reopen-person.ts';

export interface KeptJournal extends JournalLink {
  close(): void;
}

/**
 * SYN-4: the journal of the person who is signed in: reconciled now, and again whenever a cycle has brought the server's
 * word. Null where the browser has no place for it; then the database stands alone, and the settings say so.
 */
export async function keepJournal({ database, session, current }: OpenedPerson): Promise<KeptJournal | null> {
  await keepApart(session, current).catch(() => undefined);
  const journal = await openJournal(database.name).catch(() => null);
  journalStore.setState({ state: journal === null ? 'unavailable' : 'working' });
  if (journal === null) return null;
  const parts = { person: session.personId, sha256, newOrigin: () => randomHex(8) };
  const origin = await originOf(database, parts.newOrigin);

  async function reconcile(): Promise<void> {
    const restored = await reconcileJournal(database, journal!, parts);
    const { stage, language } = appStore.getState();
    if (restored === 0 || stage.kind !== 'open' || stage.engine.database !== database) return;
    announce({ id, en }[language].restored(restored));
    stage.engine.poke();
  }

  const tidy = () => void reconcile().catch(() => undefined);
  tidy();
  const unsubscribe = appStore.subscribe(({ phase }, before) => {
    if (phase !== before.phase && phase?.kind === 'done') tidy();
  });
  return {
    async repeat(row, entry) {
      const state = await journal.append([{ row, entry }], origin).then(
        () => 'working' as const,
        () => 'failing' as const,
      );
      journalStore.setState({ state });
    },
    forget: (ids) => journal.forget(ids).catch(() => undefined),
    close() {
      unsubscribe();
      journal.close();
    },
  };
}

/** Without it a lost database costs a sign-in, nothing more. */
async function keepApart(session: OpenedPerson['session'], current: OpenedPerson['current']): Promise<void> {
  const directory = new DeviceDirectory();
  const installationId = await directory.installationId(() => uuidFromBytes(randomBytes(16), 4));
  directory.close();
  keepPerson({ installationId, current, session });
}
