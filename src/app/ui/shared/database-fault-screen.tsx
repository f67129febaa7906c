import { DatabaseZap } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { useWordsOf } from '../../state/use-app.ts';
import { databaseFault as en } from '../../words/en/database-fault.ts';
import { databaseFault as id } from '../../words/id/database-fault.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { databaseFaultCause } from './database-fault-cause.ts';

/** Stands in for every screen while the device's database cannot be opened. `reason` is an error's name. */
export function DatabaseFaultScreen({ reason }: { reason: string }) {
  const words = useWordsOf({ id, en });
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = words.title;
    title.current?.focus();
  }, [words]);
  return (
    <main class="k-empty">
      <span class="k-empty-icon">
        <Icon node={DatabaseZap} size={32} />
      </span>
      <h1 ref={title} tabIndex={-1}>
        {words.title}
      </h1>
      <p>{words[databaseFaultCause(reason)]}</p>
      <Button tone="primary" onClick={() => location.reload()}>
        {words.tryAgain}
      </Button>
      <p class="k-hint">{words.code(reason)}</p>
    </main>
  );
}
