import { Plus } from 'lucide';
import { useLocation } from 'preact-iso';
import { coreValues } from '../../../domain/core-value/core-value.ts';
import type { Refusal } from '../../../domain/refusal/refusal.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { WorkPlan } from '../../../domain/work-plan/work-plan-body.ts';
import { workPlan } from '../../../domain/work-plan/work-plan.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { recordOf } from '../../engine/engine.ts';
import type { Servable } from '../../queries/serving-results.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { coreValues as valuesEn } from '../../words/en/core-values.ts';
import { skp as en } from '../../words/en/skp.ts';
import { coreValues as valuesId } from '../../words/id/core-values.ts';
import { skp as id } from '../../words/id/skp.ts';
import { ReturnedNotice } from '../form/returned-notice.tsx';
import { RecordFormView } from '../form/record-form-view.tsx';
import { useRecordForm, type RecordForm } from '../form/use-record-form.ts';
import { Button } from '../kit/button.tsx';
import { Disclosure } from '../kit/disclosure.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { goBack } from '../shared/way-back.ts';
import { emptyResult, mendPlan, placeOnPlan, planOfForm, problemsOfPlan, type PlanForm } from './plan-form.ts';
import { ResultFields } from './result-fields.tsx';
import { earlierId } from './serves-field.tsx';

export interface PlanEditorProps {
  draftKey: string;
  initial: PlanForm;
  id: Uuid | undefined;
  standing: readonly Refusal[];
  returned: string | null;
  employeeId: Uuid;
  today: LocalDate;
  year: number;
  servable: Servable;
  /** The superior gives the plan; it is in force at once. */
  given: boolean;
  /** The field to begin at. */
  field: string | undefined;
}

/** The fields of a plan; submitted, given, or saved as a draft record. */
export function PlanEditor({ draftKey, employeeId, today, year, servable, given, ...opened }: PlanEditorProps) {
  const words = useWordsOf({ id, en });
  const { route } = useLocation();
  const recordsIn = (state: WorkPlan['state']) => (typed: PlanForm, planId: Uuid) => [
    recordOf(workPlan, planId, planOfForm(typed, { employeeId, year, state })),
  ];
  const form = useRecordForm<PlanForm>({
    key: draftKey,
    initial: opened.initial,
    id: opened.id,
    standing: opened.standing,
    begin: opened.field,
    mend: mendPlan,
    missing: (typed) => problemsOfPlan(typed).map(({ field, kind }) => ({ field, message: words.needed[kind] })),
    answers: { results: [] },
    place: placeOnPlan,
    words,
    said: given ? words.givenSaid : words.submittedSaid,
    records: recordsIn({ kind: given ? 'diberikan' : 'diajukan', on: today }),
    onSaved: () => goBack(() => route(given ? `/tim/${employeeId}/skp` : '/kinerja', true)),
  });
  if (form === undefined) return null;
  const keepAsDraft = !given && (
    <Button wide onClick={() => void form.save({ records: recordsIn({ kind: 'draf' }), said: words.draftSaid })}>
      {words.keepDraft}
    </Button>
  );
  return (
    <RecordFormView
      of={form}
      save={given ? words.give : words.submit}
      foot="bar"
      actions={keepAsDraft}
      head={<ReturnedNotice reason={opened.returned} />}
    >
      <Results form={form} servable={servable} />
      <Expectations form={form} />
    </RecordFormView>
  );
}

interface ResultsProps extends Pick<PlanEditorProps, 'servable'> {
  form: RecordForm<PlanForm>;
}

function Results({ form: { typed, change, part }, servable }: ResultsProps) {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const { results } = typed;
  return (
    <>
      <datalist id={earlierId}>
        {servable.earlier.map(({ title }) => (
          <option key={title}>{title}</option>
        ))}
      </datalist>
      {results.map((result, index) => (
        <ResultFields
          key={result.id}
          result={result}
          servable={servable}
          number={index + 1}
          partOf={part}
          onChange={(next) => change({ results: results.map((one) => (one.id === result.id ? next : one)) })}
          onRemove={() => change({ results: results.filter((one) => one.id !== result.id) })}
        />
      ))}
      <div>
        <Button
          icon={Plus}
          onClick={() => change({ results: [...results, emptyResult(engine.newId(), engine.newId())] })}
        >
          {words.addResult}
        </Button>
      </div>
    </>
  );
}

function Expectations({ form: { typed, change } }: { form: RecordForm<PlanForm> }) {
  const words = useWordsOf({ id, en });
  const names = useWordsOf({ id: valuesId, en: valuesEn });
  return (
    <Disclosure summary={words.expectations}>
      <div class="k-stack">
        {coreValues.map((value) => (
          <TextArea
            key={value}
            label={names[value]}
            optional={words.optional}
            rows={2}
            maxLength={500}
            value={typed.expectations[value] ?? ''}
            onValue={(text) => change({ expectations: { ...typed.expectations, [value]: text } })}
          />
        ))}
      </div>
    </Disclosure>
  );
}
