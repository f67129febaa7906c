import { LogOut } from 'lucide';
import { useState } from 'preact/hooks';
import { callEndDeviceSession } from '../../engine/device-calls.ts';
import type { CallFault } from '../../engine/server-calls.ts';
import { announce } from '../../state/app-state.ts';
import { useWords, useWordsOf } from '../../state/use-app.ts';
import { devices as en } from '../../words/en/devices.ts';
import { devices as id } from '../../words/id/devices.ts';
import { faultText } from '../../words/reason-text.ts';
import { Button } from '../kit/button.tsx';
import { ConfirmDialog } from '../kit/confirm-dialog.tsx';
import { Notice } from '../kit/notice.tsx';
import type { Device } from './device-problems.ts';

/** Ends the session of a device that was lost or given away, after asking once more. */
export function EndSession({ device, name, onEnded }: { device: Device; name: string; onEnded: () => void }) {
  const words = useWordsOf({ id, en });
  const all = useWords();
  const [state, setState] = useState<'idle' | 'asking' | 'ending'>('idle');
  const [fault, setFault] = useState<CallFault | null>(null);
  async function end() {
    setState('ending');
    const result = await callEndDeviceSession(device.deviceId);
    setState('idle');
    // Not found says that it has ended already.
    const failed = result.kind === 'fault' && result.fault.code !== 'not-found' ? result.fault : null;
    setFault(failed);
    if (failed !== null) return;
    announce(words.ended);
    onEnded();
  }
  return (
    <>
      {fault && (
        <Notice tone="bad" live="alert">
          {faultText(fault, all)}
        </Notice>
      )}
      <div class="k-actions">
        <Button icon={LogOut} onClick={() => setState('asking')}>
          {words.end}
        </Button>
      </div>
      <ConfirmDialog
        open={state !== 'idle'}
        danger
        title={words.endTitle(name)}
        confirmLabel={words.endConfirm}
        cancelLabel={all.common.cancel}
        busy={state === 'ending' && words.ending}
        onConfirm={() => void end()}
        onCancel={() => setState('idle')}
      >
        <p>{words.endNote}</p>
      </ConfirmDialog>
    </>
  );
}
