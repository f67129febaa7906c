import { msOf, type Instant } from '../../../domain/time/instant.ts';
import type { RefusalCode } from '../../../domain/refusal/refusal.ts';
import { localTimeAt } from '../../../domain/time/zone.ts';
import { plainDate } from '../../state/format.ts';
import { useApp, useEngine, useWords, useWordsOf } from '../../state/use-app.ts';
import { useWorkplace } from '../../state/workplace.ts';
import { backup as en } from '../../words/en/backup.ts';
import { backup as id } from '../../words/id/backup.ts';
import { Notice } from '../kit/notice.tsx';
import type { Brought } from './bring-for-other.ts';

/** What became of each record of somebody else's backup that an admin has sent. */
export function BroughtForOther({ brought, drafts }: { brought: readonly Brought[]; drafts: number }) {
  const { forOther } = useWordsOf({ id, en });
  const words = useWords();
  const language = useApp((state) => state.language);
  const zone = useWorkplace(useEngine())?.zone ?? 'WIB';
  const count = (outcome: Brought['result']['outcome']) =>
    brought.filter(({ result }) => result.outcome === outcome).length;
  const dayOf = (capturedAt: string) => plainDate(localTimeAt(msOf(capturedAt as Instant), zone).date, language);
  return (
    <Notice tone={count('refused') + count('conflict') > 0 ? 'wait' : 'ok'} title={forOther.done}>
      <p>{forOther.stored(count('stored'))}</p>
      {count('known') > 0 && <p>{forOther.known(count('known'))}</p>}
      {count('conflict') > 0 && <p>{forOther.conflict(count('conflict'))}</p>}
      {drafts > 0 && <p>{forOther.drafts(drafts)}</p>}
      {count('refused') > 0 && <p>{forOther.refused(count('refused'))}</p>}
      <ul>
        {brought.map(
          ({ change, result }) =>
            result.outcome === 'refused' && (
              <li key={change.id}>
                {forOther.capturedOn(
                  dayOf(change.capturedAt),
                  words.refusals[result.code as RefusalCode] ?? result.message,
                )}
              </li>
            ),
        )}
      </ul>
    </Notice>
  );
}
