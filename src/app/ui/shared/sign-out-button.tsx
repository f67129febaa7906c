import { LogOut } from 'lucide';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { outboxSummary } from '../../../device/store/outbox.ts';
import { leaveStage } from '../../engine/leave-stage.ts';
import { useEngine, useWords, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { signOut as en } from '../../words/en/sign-out.ts';
import { signOut as id } from '../../words/id/sign-out.ts';
import { Button } from '../kit/button.tsx';
import { ConfirmDialog } from '../kit/confirm-dialog.tsx';

/** Signing out is asked for once more, with what waits and what becomes of it. */
export function SignOutButton() {
  const words = useWordsOf({ id, en });
  const { cancel } = useWords().common;
  const { database } = useEngine();
  const { route } = useLocation();
  const summary = useLive(() => outboxSummary(database), [database]);
  const [asking, setAsking] = useState(false);
  const unsent = summary === undefined ? 0 : summary.waiting + summary.needsRepair;
  async function leave() {
    await leaveStage();
    route('/', true);
  }
  return (
    <>
      <Button icon={LogOut} disabled={summary === undefined} onClick={() => setAsking(true)}>
        {words.action}
      </Button>
      <ConfirmDialog
        open={asking}
        title={unsent > 0 ? words.keepsTitle(unsent) : words.title}
        confirmLabel={words.confirm}
        cancelLabel={cancel}
        onConfirm={() => void leave()}
        onCancel={() => setAsking(false)}
      >
        <p>{unsent > 0 ? words.keeps : words.plain}</p>
      </ConfirmDialog>
    </>
  );
}
