import { callInstruments } from '../../engine/skm-admin-calls.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { skmAdmin as en } from '../../words/en/skm-admin.ts';
import { skmAdmin as id } from '../../words/id/skm-admin.ts';
import { Skeleton } from '../kit/skeleton.tsx';
import { NotFetched } from '../shared/not-fetched.tsx';
import { InstrumentForm } from './instrument-form.tsx';
import { UnitScreen } from './unit-screen.tsx';

/** What a unit asks its citizens, and its next version. */
export function InstrumentScreen() {
  const words = useWordsOf({ id, en });
  return <UnitScreen title={words.instrument}>{(unit) => <Instrument unit={unit} />}</UnitScreen>;
}

function Instrument({ unit }: { unit: string }) {
  const words = useWordsOf({ id, en });
  const { fetched, again } = useFetched(() => callInstruments(unit), [unit]);
  if (fetched.kind === 'loading') return <Skeleton label={words.loading} rows={5} />;
  if (fetched.kind === 'fault') return <NotFetched fault={fetched.fault} onAgain={again} />;
  const [current] = fetched.value.versions;
  return <InstrumentForm key={current?.version ?? 0} unit={unit} current={current ?? null} onPublished={again} />;
}
