import type { CycleOutcome } from '../../../device/sync/run-cycle.ts';
import { lookForUpdate } from '../../engine/look-for-update.ts';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { settings as en } from '../../words/en/settings.ts';
import { settings as id } from '../../words/id/settings.ts';
import { Button } from '../kit/button.tsx';
import { LinkButton } from '../kit/link-button.tsx';
import { Notice } from '../kit/notice.tsx';
import { outcomeText } from './sync-words.ts';

/** What the last attempt came to, with the way out where there is one. */
export function SyncNotice({ outcome, needsRepair }: { outcome: CycleOutcome; needsRepair: number }) {
  const words = useWordsOf({ id, en }).sync;
  const takeUpdate = useApp((state) => state.takeUpdate);
  const { tone, text } = outcomeText(outcome, needsRepair, words.outcome);
  const wayOut = () => {
    if (outcome.kind === 'held' && outcome.why === 'signed-out')
      return <LinkButton href="/masuk">{words.signIn}</LinkButton>;
    if (outcome.kind === 'held')
      return <Button onClick={takeUpdate ?? (() => void lookForUpdate())}>{words.update}</Button>;
    if (outcome.kind === 'done' && needsRepair > 0) return <LinkButton href="/perbaiki">{words.openRepair}</LinkButton>;
    return null;
  };
  return (
    <Notice tone={tone} action={wayOut()}>
      {text}
    </Notice>
  );
}
