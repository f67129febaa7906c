import { useWords } from '../../state/use-app.ts';
import { refusalText } from '../../words/reason-text.ts';
import { Notice } from '../kit/notice.tsx';
import { SaveFault } from './save-fault.tsx';
import type { OneTapAct } from './use-act.ts';

/** Why the last tap did nothing, and the way out. */
export function ActProblems({ of: { refusal, fault } }: { of: OneTapAct }) {
  const words = useWords();
  return (
    <>
      {refusal && (
        <Notice tone="bad" live="alert">
          {refusalText(refusal, words)}
        </Notice>
      )}
      {fault !== null && <SaveFault reason={fault} />}
    </>
  );
}
