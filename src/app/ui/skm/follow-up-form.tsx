import { Plus, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { FollowUp, SkmReport } from '../../../protocol/skm-report.ts';
import { callKeepNote, type SkmAsked } from '../../engine/skm-calls.ts';
import { announce } from '../../state/app-state.ts';
import { useWords } from '../../state/use-app.ts';
import { faultText } from '../../words/reason-text.ts';
import { Button } from '../kit/button.tsx';
import { readNumber } from '../kit/read-number.ts';
import { Section } from '../kit/section.tsx';
import { Select } from '../kit/select.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { TextField } from '../kit/text-field.tsx';
import { useReportText } from './report-text.ts';
import { useSkmWords } from './skm-words.ts';

export interface FollowUpFormProps {
  report: SkmReport;
  asked: SkmAsked;
  onKept: () => void;
}

/** What the unit does about its lowest unsur, and how many it serves. */
export function FollowUpForm({ report, asked, onKept }: FollowUpFormProps) {
  const { words, language } = useSkmWords();
  const common = useWords();
  const { note, lowest } = report;
  const [plans, setPlans] = useState<readonly FollowUp[]>(note.followUp);
  const [population, setPopulation] = useState(note.population === null ? '' : String(note.population));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const served = population.trim() === '' ? null : readNumber(population, language === 'id' ? ',' : '.');
  const servedFits = served === null || (Number.isInteger(served) && served >= 1);
  const nextUnsur = lowest.find((name) => !plans.some(({ unsur }) => unsur === name)) ?? lowest[0] ?? 'waktu';
  const put = (at: number, plan: FollowUp | null) =>
    setPlans(plans.flatMap((one, index) => (index === at ? (plan ? [plan] : []) : [one])));
  async function save(): Promise<void> {
    setTried(true);
    if (!servedFits || plans.some((plan) => !isWhole(plan))) return;
    setBusy(true);
    const result = await callKeepNote(asked, { version: note.version, population: served, followUp: [...plans] });
    setBusy(false);
    announce(result.kind === 'ok' ? words.saved : faultText(result.fault, common));
    if (result.kind === 'ok') onKept();
  }
  return (
    <Section title={words.followUp}>
      <p class="k-soft">{plans.length === 0 ? words.followUpNone : words.followUpNote}</p>
      {plans.map((plan, at) => (
        <PlanFields
          key={at}
          number={at + 1}
          plan={plan}
          report={report}
          tried={tried}
          onPlan={(next) => put(at, next)}
        />
      ))}
      <div class="k-actions">
        <Button
          icon={Plus}
          onClick={() => {
            setTried(false);
            setPlans([...plans, { unsur: nextUnsur, program: '', quarter: 1, person: '' }]);
          }}
        >
          {words.addPlan}
        </Button>
      </div>
      <TextField
        label={words.population}
        hint={words.populationHint}
        inputMode="numeric"
        value={population}
        onValue={setPopulation}
        error={!servedFits && words.badNumber}
      />
      <div class="k-actions">
        <Button tone="primary" busy={busy && words.saving} onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
    </Section>
  );
}

function isWhole({ program, person }: FollowUp): boolean {
  return program.trim() !== '' && person.trim() !== '';
}

interface PlanFieldsProps {
  number: number;
  plan: FollowUp;
  report: SkmReport;
  /** Whether somebody has tried to save, so that what is missing is said. */
  tried: boolean;
  onPlan: (plan: FollowUp | null) => void;
}

function PlanFields({ number, plan, report, tried, onPlan }: PlanFieldsProps) {
  const { words } = useSkmWords();
  const { unsurName } = useReportText(report);
  const missing = (text: string) => tried && text.trim() === '' && words.required;
  const names = report.lowest.includes(plan.unsur) ? report.lowest : [plan.unsur, ...report.lowest];
  return (
    <fieldset class="skm-plan">
      <legend>{words.plan(number)}</legend>
      <Select
        label={words.columns.unsur}
        value={plan.unsur}
        onValue={(unsur) => onPlan({ ...plan, unsur })}
        options={names.map((name) => ({ value: name, label: unsurName(name) }))}
      />
      <Select
        label={words.quarter}
        value={String(plan.quarter)}
        onValue={(quarter) => onPlan({ ...plan, quarter: Number(quarter) })}
        options={words.quarters.map((label, at) => ({ value: String(at + 1), label }))}
      />
      <TextArea
        label={words.program}
        rows={2}
        maxLength={500}
        value={plan.program}
        onValue={(program) => onPlan({ ...plan, program })}
        error={missing(plan.program)}
      />
      <TextField
        label={words.person}
        maxLength={200}
        value={plan.person}
        onValue={(person) => onPlan({ ...plan, person })}
        error={missing(plan.person)}
      />
      <Button tone="quiet" icon={Trash2} onClick={() => onPlan(null)}>
        {words.removePlan(number)}
      </Button>
    </fieldset>
  );
}
