import { Smartphone } from 'lucide';
import { callDevices } from '../../engine/device-calls.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { devices as en } from '../../words/en/devices.ts';
import { devices as id } from '../../words/id/devices.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { NotFetched } from '../shared/not-fetched.tsx';
import { Screen } from '../shared/screen.tsx';
import { DevicesList } from './devices-list.tsx';
import './devices.css';

/** SYN-26: how the devices are of everybody whom the person may see. */
export function DevicesScreen() {
  const words = useWordsOf({ id, en });
  const { session } = useEngine();
  const { fetched, again } = useFetched(callDevices, []);
  return (
    <Screen title={words.title} backTo="/lainnya" width="wide">
      {fetched.kind === 'loading' && <Skeleton label={words.loading} rows={5} />}
      {fetched.kind === 'fault' && <NotFetched fault={fetched.fault} onAgain={again} />}
      {fetched.kind === 'ok' && fetched.value.devices.length === 0 && (
        <EmptyState icon={Smartphone} title={words.none}>
          {words.noneNote}
        </EmptyState>
      )}
      {fetched.kind === 'ok' && fetched.value.devices.length > 0 && (
        <DevicesList list={fetched.value} mayEnd={session.roles.includes('admin')} onChange={again} />
      )}
    </Screen>
  );
}
