import { Plus, Trash2 } from 'lucide';
import type { FollowUp, SkmReport } from '../../../protocol/skm-report.ts';
import { callKeepNote, type SkmAsked } from '../../engine/skm-calls.ts';
import { RecordFormView } from '../form/record-form-view.tsx';
import type { PartOf } from '../form/use-form.ts';
import { useSentForm } from '../form/use-sent-form.ts';
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

interface Fields {
  readonly followUp: readonly FollowUp[];
  readonly population: string;
}

/** What the unit does about its lowest unsur, and how many it serves. */
export function FollowUpForm({ report, asked, onKept }: FollowUpFormProps) {
  const { words, language } = useSkmWords();
  const { note, lowest } = report;
  const servedOf = (text: string) => (text.trim() === '' ? null : readNumber(text, language === 'id' ? ',' : '.'));
  const form = useSentForm<Fields, unknown>({
    key: `skm-note/${JSON.stringify(asked)}`,
    initial: { followUp: note.followUp, population: note.population === null ? '' : String(note.population) },
    mend: mendFields,
    answers: { followUp: [] },
    missing: ({ followUp, population }) => [
      ...followUp.flatMap((plan, at) =>
        lackingIn(plan).map((name) => ({ field: `followUp.${at}.${name}`, message: words.required })),
      ),
      ...(servedFits(servedOf(population)) ? [] : ['population']),
    ],
    words: { missing: { population: words.badNumber } },
    send: ({ followUp, population }) =>
      callKeepNote(asked, { version: note.version, population: servedOf(population), followUp: [...followUp] }),
    said: words.saved,
    stays: true,
    onSent: onKept,
  });
  if (form === undefined) return null;
  const { change } = form;
  const plans = form.typed.followUp;
  const nextUnsur = lowest.find((name) => !plans.some(({ unsur }) => unsur === name)) ?? lowest[0] ?? 'waktu';
  const put = (at: number, plan: FollowUp | null) =>
    change({ followUp: plans.flatMap((one, index) => (index === at ? (plan ? [plan] : []) : [one])) });
  return (
    <Section title={words.followUp}>
      <RecordFormView of={form} save={words.save}>
        <p class="k-soft">{plans.length === 0 ? words.followUpNone : words.followUpNote}</p>
        {plans.map((plan, at) => (
          <PlanFields
            key={at}
            number={at + 1}
            plan={plan}
            report={report}
            part={(name) => form.part(`followUp.${at}.${name}`)}
            onPlan={(next) => put(at, next)}
          />
        ))}
        <div class="k-actions">
          <Button
            icon={Plus}
            onClick={() => {
              change({ followUp: [...plans, { unsur: nextUnsur, program: '', quarter: 1, person: '' }] });
            }}
          >
            {words.addPlan}
          </Button>
        </div>
        <TextField
          {...form.field('population')}
          label={words.population}
          hint={words.populationHint}
          inputMode="numeric"
        />
      </RecordFormView>
    </Section>
  );
}

function servedFits(served: number | null): boolean {
  return served === null || (Number.isInteger(served) && served >= 1);
}

function lackingIn(plan: FollowUp) {
  return (['program', 'person'] as const).filter((name) => plan[name].trim() === '');
}

/** A damaged draft as far as its plans are whole. */
function mendFields(fields: Fields): Fields {
  const isWhole = (plan: FollowUp | null) => typeof plan?.program === 'string' && typeof plan.person === 'string';
  return fields.followUp.every(isWhole) ? fields : { ...fields, followUp: fields.followUp.filter(isWhole) };
}

interface PlanFieldsProps {
  number: number;
  plan: FollowUp;
  report: SkmReport;
  part: PartOf;
  onPlan: (plan: FollowUp | null) => void;
}

function PlanFields({ number, plan, report, part, onPlan }: PlanFieldsProps) {
  const { words } = useSkmWords();
  const { unsurName } = useReportText(report);
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
        {...part('program')}
        label={words.program}
        rows={2}
        maxLength={500}
        value={plan.program}
        onValue={(program) => onPlan({ ...plan, program })}
      />
      <TextField
        {...part('person')}
        label={words.person}
        maxLength={200}
        value={plan.person}
        onValue={(person) => onPlan({ ...plan, person })}
      />
      <Button tone="quiet" icon={Trash2} onClick={() => onPlan(null)}>
        {words.removePlan(number)}
      </Button>
    </fieldset>
  );
}
