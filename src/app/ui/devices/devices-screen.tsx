import { CloudOff, RefreshCw, Smartphone } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { callDevices } from '../../engine/device-calls.ts';
import type { CallFault } from '../../engine/server-calls.ts';
import type { DeviceList } from '../../../protocol/device-list.ts';
import { useEngine, useWords, useWordsOf } from '../../state/use-app.ts';
import { devices as en } from '../../words/en/devices.ts';
import { devices as id } from '../../words/id/devices.ts';
import { faultText } from '../../words/reason-text.ts';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { Screen } from '../shared/screen.tsx';
import { DevicesList } from './devices-list.tsx';
import './devices.css';

type Fetched =
  | { readonly kind: 'loading' }
  | { readonly kind: 'fault'; readonly fault: CallFault }
  | { readonly kind: 'ok'; readonly value: DeviceList };

/** SYN-26: how the devices are of everybody whom the person may see. The only screen that needs a connection. */
export function DevicesScreen() {
  const words = useWordsOf({ id, en });
  const { session } = useEngine();
  const [fetched, setFetched] = useState<Fetched>({ kind: 'loading' });
  async function load() {
    setFetched((before) => (before.kind === 'ok' ? before : { kind: 'loading' }));
    setFetched(await callDevices());
  }
  useEffect(() => void load(), []);
  return (
    <Screen title={words.title} backTo="/lainnya" width="wide">
      {fetched.kind === 'loading' && <Skeleton label={words.loading} rows={5} />}
      {fetched.kind === 'fault' && <NotFetched fault={fetched.fault} onAgain={() => void load()} />}
      {fetched.kind === 'ok' && fetched.value.devices.length === 0 && (
        <EmptyState icon={Smartphone} title={words.none}>
          {words.noneNote}
        </EmptyState>
      )}
      {fetched.kind === 'ok' && fetched.value.devices.length > 0 && (
        <DevicesList list={fetched.value} mayEnd={session.roles.includes('admin')} onChange={() => void load()} />
      )}
    </Screen>
  );
}

function NotFetched({ fault, onAgain }: { fault: CallFault; onAgain: () => void }) {
  const words = useWordsOf({ id, en });
  const all = useWords();
  const again = (
    <Button tone="primary" icon={RefreshCw} onClick={onAgain}>
      {all.common.tryAgain}
    </Button>
  );
  return (
    <div role="alert">
      <EmptyState icon={CloudOff} title={words.needsNetwork} action={again}>
        {faultText(fault, all)}
      </EmptyState>
    </div>
  );
}
