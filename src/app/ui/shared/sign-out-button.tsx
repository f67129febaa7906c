import { Archive, LogOut } from 'lucide';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { outboxSummary } from '../../../device/store/outbox.ts';
import { uploadSummary } from '../../../device/store/uploads.ts';
import { leaveStage } from '../../shell/leave-stage.ts';
import { useEngine, useWords, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { signOut as en } from '../../words/en/sign-out.ts';
import { signOut as id } from '../../words/id/sign-out.ts';
import { Button } from '../kit/button.tsx';
import { ConfirmDialog } from '../kit/confirm-dialog.tsx';
import { LinkButton } from '../kit/link-button.tsx';

/** Signing out is asked for once more, with what waits and what becomes of it. */
export function SignOutButton() {
  const words = useWordsOf({ id, en });
  const { cancel } = useWords().common;
  const { database } = useEngine();
  const { route } = useLocation();
  const summary = useLive(() => outboxSummary(database), [database]);
  const [asking, setAsking] = useState(false);
  const files = useLive(() => uploadSummary(database), [database]);
  const known = summary !== undefined && files !== undefined;
  const unsent = known ? summary.waiting + summary.needsRepair : 0;
  const unsentFiles = known ? files.waiting + files.refused : 0;
  const staysHere = unsent + unsentFiles > 0;
  async function leave() {
    await leaveStage();
    route('/', true);
  }
  return (
    <>
      <Button icon={LogOut} disabled={!known} onClick={() => setAsking(true)}>
        {words.action}
      </Button>
      <ConfirmDialog
        open={asking}
        title={staysHere ? words.keepsTitle(unsent, unsentFiles) : words.title}
        confirmLabel={words.confirm}
        cancelLabel={cancel}
        onConfirm={() => void leave()}
        onCancel={() => setAsking(false)}
      >
        <p>{staysHere ? words.keeps : words.plain}</p>
        {unsent > 0 && (
          <div class="k-actions">
            <LinkButton tone="quiet" icon={Archive} href="/cadangan">
              {words.backup}
            </LinkButton>
          </div>
        )}
      </ConfirmDialog>
    </>
  );
}
