import { Copy, FilePen, Lock, Pencil, Trash } from 'lucide';
import { useLocation } from 'preact-iso';
import { activity } from '../../../domain/activity/activity.ts';
import type { RefusalCode } from '../../../domain/refusal/refusal.ts';
import type { LoggedEntry } from '../../queries/logged-entry.ts';
import { announce } from '../../state/app-state.ts';
import { useEngine } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { refusalText } from '../../words/reason-text.ts';
import { Button } from '../kit/button.tsx';
import { LinkButton } from '../kit/link-button.tsx';
import { Notice } from '../kit/notice.tsx';
import { announceWithUndo } from '../shared/take-back.ts';
import { goBack } from '../shared/way-back.ts';
import { useLogWords } from './log-words.ts';

/** What no change of the fields can mend: then the entry can only be read. */
const closing: readonly RefusalCode[] = ['day-closed', 'day-too-old', 'not-writer', 'approved-locked'];

/** Change and delete while the rules allow, else why not; copying is always possible. */
export function DetailActions({ entry: { row, unsent, verdict } }: { entry: LoggedEntry }) {
  const words = useLogWords();
  const engine = useEngine();
  const { route } = useLocation();
  const judged = useLive(
    async () => ({ refusal: await engine.check(activity, row.id, row.body) }),
    [engine, row.id, row.hash, unsent === undefined],
  );

  async function remove() {
    const outcome = await engine.remove(activity, row.id).catch(() => null);
    if (outcome === null) return announce(words.log.removeFault);
    if (outcome.kind === 'refused') return announce(refusalText(outcome.refusal, words));
    announceWithUndo(engine, words.log.removed, [{ id: row.id, body: row.body }]);
    goBack(() => route('/catatan', true));
  }

  if (judged === undefined) return <div class="l-actions" />;
  // Two versions are compared before either is changed.
  const isOpen = unsent?.state !== 'conflict';
  // What was sent back has its own button beside the reason.
  const isMendedAbove = unsent === undefined && verdict?.kind === 'dikembalikan';
  const refusal = judged.refusal && closing.includes(judged.refusal.code) ? judged.refusal : null;
  return (
    <>
      {refusal && <Notice icon={Lock}>{refusalText(refusal, words)}</Notice>}
      <div class="l-actions">
        {isOpen && !refusal && !isMendedAbove && (
          <LinkButton icon={Pencil} href={`/catat/${row.id}`}>
            {words.log.edit}
          </LinkButton>
        )}
        {isOpen && refusal?.code === 'approved-locked' && (
          <LinkButton icon={FilePen} href={`/catat?koreksi=${row.id}`}>
            {words.log.correct}
          </LinkButton>
        )}
        <LinkButton icon={Copy} href={`/catat?salin=${row.id}`} aria-label={words.log.copyLabel}>
          {words.log.copy}
        </LinkButton>
        {isOpen && !refusal && (
          <Button icon={Trash} onClick={() => void remove()}>
            {words.log.remove}
          </Button>
        )}
      </div>
    </>
  );
}
