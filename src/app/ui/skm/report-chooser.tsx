import { weightings } from '../../../domain/skm/ikm.ts';
import type { SkmPlaces } from '../../../protocol/skm-report.ts';
import { monthName } from '../../state/format.ts';
import { Select } from '../kit/select.tsx';
import { WordedDateField } from '../shared/worded-date-field.tsx';
import { choiceKinds, chosenPeriod, partsIn, periodName, type PeriodChoice } from './period-choice.ts';
import { useSkmWords } from './skm-words.ts';

export interface Choice extends PeriodChoice {
  readonly unit: string;
  readonly service: string;
  readonly weight: string;
}

export interface ReportChooserProps {
  places: SkmPlaces;
  /** Whether all units together may be asked for. */
  allUnits: boolean;
  thisYear: number;
  choice: Choice;
  onChoice: (choice: Choice) => void;
}

const yearsBack = 5;

/** Whose report, of which days, with which weight. */
export function ReportChooser({ places, allUnits, thisYear, choice, onChoice }: ReportChooserProps) {
  const { words } = useSkmWords();
  const change = (different: Partial<Choice>) => onChoice({ ...choice, ...different });
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const services = places.services.filter(({ unitId }) => unitId === choice.unit);
  return (
    <div class="skm-chooser">
      <Select
        label={words.unit}
        value={choice.unit}
        onValue={(unit) => change({ unit, service: '' })}
        options={[...(allUnits ? [{ value: '', label: words.allUnits }] : []), ...places.units.map(named)]}
      />
      <Select
        label={words.service}
        value={choice.service}
        onValue={(service) => change({ service })}
        options={[{ value: '', label: words.allServices }, ...services.map(named)]}
      />
      <Select
        label={words.periodKind}
        value={choice.kind}
        onValue={(kind) => change(kindChosen(kind as Choice['kind'], choice))}
        options={choiceKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
      />
      {choice.kind === 'free' ? (
        <FreeDays choice={choice} onChange={change} />
      ) : (
        <PartOfYear choice={choice} thisYear={thisYear} onChange={change} />
      )}
      <Select
        label={words.weight}
        value={choice.weight}
        onValue={(weight) => change({ weight })}
        options={weightings.map((weight) => ({ value: weight, label: words.weights[weight] }))}
      />
    </div>
  );
}

/** Free days begin as those of the period before. */
function kindChosen(kind: Choice['kind'], choice: Choice): Partial<Choice> {
  const period = chosenPeriod(choice);
  return kind === 'free' && period ? { kind, ...period } : { kind, number: 1 };
}

interface PartProps {
  choice: Choice;
  onChange: (different: Partial<Choice>) => void;
}

function FreeDays({ choice, onChange }: PartProps) {
  const { words } = useSkmWords();
  const reversed = choice.from !== '' && choice.to !== '' && choice.from > choice.to;
  return (
    <>
      <WordedDateField label={words.from} value={choice.from} onValue={(from) => onChange({ from })} />
      <WordedDateField
        label={words.to}
        value={choice.to}
        onValue={(to) => onChange({ to })}
        error={reversed && words.reversed}
      />
    </>
  );
}

function PartOfYear({ choice, thisYear, onChange }: PartProps & { thisYear: number }) {
  const { words, language } = useSkmWords();
  const { kind, year } = choice;
  if (kind === 'free') return null;
  const years = Array.from({ length: yearsBack }, (_, back) => String(thisYear - back));
  const nameOf = (number: number) => {
    const period = chosenPeriod({ ...choice, number });
    if (period === null) return '';
    return kind === 'month' ? monthName(period.from, language) : periodName(period, words, language);
  };
  return (
    <>
      <Select
        label={words.year}
        value={String(year)}
        onValue={(value) => onChange({ year: Number(value) })}
        options={years.map((value) => ({ value, label: value }))}
      />
      {kind !== 'year' && (
        <Select
          label={words.which}
          value={String(choice.number)}
          onValue={(value) => onChange({ number: Number(value) })}
          options={partsIn(kind).map((number) => ({ value: String(number), label: nameOf(number) }))}
        />
      )}
    </>
  );
}
