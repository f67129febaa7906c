import { Building2 } from 'lucide';
import { useState } from 'preact/hooks';
import { yearOf } from '../../../domain/time/local-date.ts';
import type { SkmPlaces } from '../../../protocol/skm-report.ts';
import { callSkmPlaces, callSkmReport, skmPath } from '../../engine/skm-calls.ts';
import { useToday } from '../../state/today.ts';
import { useEngine } from '../../state/use-app.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { NotFetched } from '../shared/not-fetched.tsx';
import { Screen } from '../shared/screen.tsx';
import { chosenPeriod } from './period-choice.ts';
import { ReportChooser, type Choice } from './report-chooser.tsx';
import { ReportPrint } from './report-print.tsx';
import { ReportView } from './report-view.tsx';
import { useSkmWords } from './skm-words.ts';
import { usePrinted } from './use-printed.ts';
import '../kit/print.css';
import './skm.css';

/** The satisfaction report of a unit, read and followed up online. */
export function SkmScreen() {
  const { words } = useSkmWords();
  const { fetched, again } = useFetched(callSkmPlaces, []);
  const today = useToday();
  return (
    <Screen title={words.title} backTo="/lainnya" width="wide">
      {fetched.kind === 'loading' && <Skeleton label={words.loading} rows={5} />}
      {fetched.kind === 'fault' && <NotFetched fault={fetched.fault} onAgain={again} />}
      {fetched.kind === 'ok' && fetched.value.units.length === 0 && (
        <EmptyState icon={Building2} title={words.noUnit}>
          {words.noUnitNote}
        </EmptyState>
      )}
      {fetched.kind === 'ok' && fetched.value.units.length > 0 && today && (
        <Report places={fetched.value} thisYear={yearOf(today)} />
      )}
    </Screen>
  );
}

function Report({ places, thisYear }: { places: SkmPlaces; thisYear: number }) {
  const { words } = useSkmWords();
  const { session } = useEngine();
  const [choice, setChoice] = useState<Choice>(() => ({
    unit: places.units.find(({ id }) => id === session.unitId)?.id ?? places.units[0]!.id,
    service: '',
    kind: 'year',
    year: thisYear,
    number: 1,
    from: '',
    to: '',
    weight: 'exact',
  }));
  const period = chosenPeriod(choice);
  const { unit, service, weight } = choice;
  const asked = { unit, service, weight, from: period?.from ?? '', to: period?.to ?? '' };
  const { fetched, again } = useFetched(() => callSkmReport(asked), Object.values(asked));
  const of = skmPath('', asked);
  const { printed, print } = usePrinted(asked, of);
  return (
    <>
      <ReportChooser
        places={places}
        allUnits={session.roles.includes('admin') || session.roles.includes('pimpinan')}
        thisYear={thisYear}
        choice={choice}
        onChoice={setChoice}
      />
      {fetched.kind === 'loading' && <Skeleton label={words.loading} rows={6} />}
      {fetched.kind === 'fault' && <NotFetched fault={fetched.fault} onAgain={again} />}
      {fetched.kind === 'ok' && period && (
        <ReportView
          key={`${unit}${service}${period.from}${period.to}`}
          report={fetched.value}
          asked={asked}
          onChange={again}
          onPrint={() => void print(fetched.value)}
        />
      )}
      {fetched.kind === 'ok' && (
        <ReportPrint report={fetched.value} tabulation={printed?.of === of ? printed.tabulation : null} />
      )}
    </>
  );
}
