import { RefreshCw } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import type { DeviceList } from '../../../protocol/device-list.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { useWorkplace } from '../../state/workplace.ts';
import { devices as en } from '../../words/en/devices.ts';
import { devices as id } from '../../words/id/devices.ts';
import { Button } from '../kit/button.tsx';
import { Select } from '../kit/select.tsx';
import { TextField } from '../kit/text-field.tsx';
import { VirtualList } from '../kit/virtual-list.tsx';
import { DeviceCard } from './device-card.tsx';
import { deviceOrders, lookThrough, problemsOf, type Device, type DeviceOrder } from './device-problems.ts';

export interface DevicesListProps {
  list: DeviceList;
  /** Whether sessions may be ended here. */
  mayEnd: boolean;
  onChange: () => void;
}

export function DevicesList({ list, mayEnd, onChange }: DevicesListProps) {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const workplace = useWorkplace(engine);
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<DeviceOrder>('problems');
  const [nowMs] = useState(() => engine.nowMs());
  const shown = useMemo(() => lookThrough(list.devices, { search, order, nowMs }), [list, search, order, nowMs]);
  const troubled = list.devices.filter((device) => problemsOf(device, nowMs).length > 0).length;
  const refusedOf = (device: Device) => list.refused.filter((one) => one.personId === device.personId);
  return (
    <div class="k-stack">
      <p>{words.intro}</p>
      <div class="devices-look">
        <TextField type="search" label={words.search} value={search} onValue={setSearch} />
        <Select
          label={words.order}
          value={order}
          onValue={(value) => setOrder(value as DeviceOrder)}
          options={deviceOrders.map((value) => ({ value, label: words.orders[value] }))}
        />
      </div>
      <div class="devices-sum">
        <p role="status">{shown.length === 0 ? words.notFound : words.summary(list.devices.length, troubled)}</p>
        <Button tone="quiet" icon={RefreshCw} onClick={onChange}>
          {words.refresh}
        </Button>
      </div>
      {workplace && (
        <VirtualList
          items={shown}
          keyOf={(device) => device.personId + device.deviceId}
          label={words.list}
          estimate={150}
          renderItem={(device) => (
            <DeviceCard
              device={device}
              refused={refusedOf(device)}
              nowMs={nowMs}
              zone={workplace.zone}
              onEnded={mayEnd ? onChange : null}
            />
          )}
        />
      )}
    </div>
  );
}
