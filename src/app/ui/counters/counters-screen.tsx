import { Store } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { CounterBoard } from '../../../protocol/counters.ts';
import { callCounters } from '../../engine/counter-calls.ts';
import type { CallResult } from '../../engine/server-calls.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { counters as en } from '../../words/en/counters.ts';
import { counters as id } from '../../words/id/counters.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Select } from '../kit/select.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { NotFetched } from '../shared/not-fetched.tsx';
import { Screen } from '../shared/screen.tsx';
import { CounterTablets } from './counter-tablets.tsx';
import { PosterLinks } from './poster-links.tsx';
import { SettingsForm } from './settings-form.tsx';
import './counters.css';

/** The counters of each unit: tablets, how they ask, posters. */
export function CountersScreen() {
  const words = useWordsOf({ id, en });
  const [fetched, setFetched] = useState<CallResult<CounterBoard> | null>(null);
  const load = async () => setFetched(await callCounters());
  useEffect(() => void load(), []);
  return (
    <Screen title={words.title} backTo="/lainnya" width="wide">
      {fetched === null && <Skeleton label={words.loading} rows={5} />}
      {fetched?.kind === 'fault' && <NotFetched fault={fetched.fault} onAgain={() => void load()} />}
      {fetched?.kind === 'ok' &&
        (fetched.value.units.length === 0 ? (
          <EmptyState icon={Store} title={words.noUnits}>
            {words.noUnitsNote}
          </EmptyState>
        ) : (
          <Board board={fetched.value} onChange={() => void load()} />
        ))}
    </Screen>
  );
}

function Board({ board, onChange }: { board: CounterBoard; onChange: () => void }) {
  const words = useWordsOf({ id, en });
  const withTablets = new Set(board.devices.map((device) => device.unitId));
  const first = board.units.find((unit) => withTablets.has(unit.id)) ?? board.units[0]!;
  const [chosen, setChosen] = useState<string>(first.id);
  const unit = board.units.find((one) => one.id === chosen) ?? first;
  return (
    <div class="k-stack">
      <p>{words.intro}</p>
      <Select
        label={words.unit}
        value={unit.id}
        onValue={setChosen}
        options={board.units.map(({ id: value, name: label }) => ({ value, label }))}
      />
      <CounterTablets
        key={`tablets ${unit.id}`}
        unit={unit}
        devices={board.devices.filter((device) => device.unitId === unit.id)}
        onChange={onChange}
      />
      <SettingsForm key={`settings ${unit.id}`} unit={unit} />
      <PosterLinks services={unit.services} />
    </div>
  );
}
