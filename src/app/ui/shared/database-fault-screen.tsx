import { DatabaseZap } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { journalStore } from '../../engine/journal-state.ts';
import { lookForUpdate } from '../../engine/look-for-update.ts';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { databaseFault as en } from '../../words/en/database-fault.ts';
import { databaseFault as id } from '../../words/id/database-fault.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { LinkButton } from '../kit/link-button.tsx';
import { databaseFaultCause, type DatabaseFaultCause } from './database-fault-cause.ts';
import { JournalRescue } from './journal-rescue.tsx';

/** Where nothing was kept, or where it comes back by itself. */
const withoutJournal = new Set<DatabaseFaultCause>(['private', 'deleted', 'insecure', 'outdated']);

/** Stands in for every screen while the device's database cannot be used. `reason` is an error's name. */
export function DatabaseFaultScreen({ reason }: { reason: string }) {
  const words = useWordsOf({ id, en });
  const cause = databaseFaultCause(reason);
  const heading = words.titles[cause] ?? words.title;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = heading;
    title.current?.focus();
  }, [heading]);
  return (
    <main class="k-empty">
      <span class="k-empty-icon">
        <Icon node={DatabaseZap} size={32} />
      </span>
      <h1 ref={title} tabIndex={-1}>
        {heading}
      </h1>
      <p>{cause === 'deleted' && !hasJournal() ? words.deletedWithout : words[cause]}</p>
      <WayOut cause={cause} />
      {!withoutJournal.has(cause) && <JournalRescue />}
      <p class="k-hint">{words.code(reason)}</p>
    </main>
  );
}

function hasJournal(): boolean {
  return journalStore.getState().state !== 'unavailable';
}

function WayOut({ cause }: { cause: DatabaseFaultCause }) {
  const words = useWordsOf({ id, en });
  const takeUpdate = useApp((state) => state.takeUpdate);
  const [busy, setBusy] = useState(false);
  async function update() {
    setBusy(true);
    if (takeUpdate === null) await lookForUpdate();
    // Taking over reloads by itself.
    if (takeUpdate === null) location.reload();
    else takeUpdate();
  }
  if (cause === 'newer') {
    return (
      <Button tone="primary" busy={busy && words.updating} onClick={() => void update()}>
        {words.update}
      </Button>
    );
  }
  if (cause === 'insecure') {
    return <LinkButton href={`https://${location.host}${location.pathname}`}>{words.openSecurely}</LinkButton>;
  }
  return (
    <Button tone="primary" onClick={() => location.reload()}>
      {cause === 'deleted' || cause === 'closed' ? words.openAgain : words.tryAgain}
    </Button>
  );
}
