import { Building2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { SkmPlaces } from '../../../protocol/skm-report.ts';
import { callSkmPlaces } from '../../engine/skm-calls.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { skm as enReport } from '../../words/en/skm.ts';
import { skmAdmin as en } from '../../words/en/skm-admin.ts';
import { skm as idReport } from '../../words/id/skm.ts';
import { skmAdmin as id } from '../../words/id/skm-admin.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Select } from '../kit/select.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { NotFetched } from '../shared/not-fetched.tsx';
import { Screen } from '../shared/screen.tsx';
import './skm.css';

export interface UnitScreenProps {
  title: string;
  children: (unit: string, places: SkmPlaces) => ComponentChildren;
}

/** A screen of what an admin does for one unit at a time, with the unit's choice at its head. */
export function UnitScreen({ title, children }: UnitScreenProps) {
  const words = useWordsOf({ id, en });
  const report = useWordsOf({ id: idReport, en: enReport });
  const { session } = useEngine();
  const { fetched, again } = useFetched(callSkmPlaces, []);
  const [chosen, setChosen] = useState(session.unitId as string);
  const places = fetched.kind === 'ok' ? fetched.value : null;
  const unit = places?.units.find(({ id: of }) => of === chosen)?.id ?? places?.units[0]?.id;
  return (
    <Screen title={title} backTo="/skm" width="wide">
      {fetched.kind === 'loading' && <Skeleton label={words.loading} />}
      {fetched.kind === 'fault' && <NotFetched fault={fetched.fault} onAgain={again} />}
      {places && unit === undefined && (
        <EmptyState icon={Building2} title={report.noUnit}>
          {report.noUnitNote}
        </EmptyState>
      )}
      {places && unit !== undefined && (
        <div class="k-stack">
          <Select
            label={words.unit}
            value={unit}
            onValue={setChosen}
            options={places.units.map((one) => ({ value: one.id, label: one.name }))}
          />
          <div key={unit} class="k-stack">
            {children(unit, places)}
          </div>
        </div>
      )}
    </Screen>
  );
}
