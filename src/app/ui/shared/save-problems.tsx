import { useWords } from '../../state/use-app.ts';
import { refusalText } from '../../words/reason-text.ts';
import { Notice } from '../kit/notice.tsx';
import { SaveFault } from './save-fault.tsx';
import type { RecordSave } from './use-record-save.ts';

/** Why the last attempt to save failed, and the way out. */
export function SaveProblems({ saving: { refusal, fault }, typed }: { saving: RecordSave; typed: string }) {
  const words = useWords();
  return (
    <>
      {refusal && (
        <Notice tone="bad" live="alert">
          {refusalText(refusal, words)}
        </Notice>
      )}
      {fault !== null && <SaveFault reason={fault} typed={typed} />}
    </>
  );
}
