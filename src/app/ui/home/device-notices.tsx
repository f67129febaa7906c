import { useEffect, useState } from 'preact/hooks';
import { readOfflineState, type OfflineState } from '../../engine/offline-state.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { safety as en } from '../../words/en/safety.ts';
import { safety as id } from '../../words/id/safety.ts';
import { Notice } from '../kit/notice.tsx';
import { BackupNotice } from '../shared/backup-notice.tsx';

/** What the person should know of this device before relying on it. */
export function DeviceNotices() {
  return (
    <>
      <BackupNotice />
      <OfflineNotice />
    </>
  );
}

/** Said before the signal is gone: without a service worker the app does not open then. */
function OfflineNotice() {
  const words = useWordsOf({ id, en });
  const [offline, setOffline] = useState<OfflineState | null>(null);
  useEffect(() => void readOfflineState().then(setOffline), []);
  return offline === 'unsupported' ? <Notice tone="wait">{words.offlines.unsupported}</Notice> : null;
}
