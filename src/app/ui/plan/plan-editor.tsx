import { Plus } from 'lucide';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { coreValues } from '../../../domain/core-value/core-value.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { WorkPlan } from '../../../domain/work-plan/work-plan-body.ts';
import { workPlan } from '../../../domain/work-plan/work-plan.ts';
import type { Uuid } from '../../../std/uuid.ts';
import type { Servable } from '../../queries/serving-results.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { coreValues as valuesEn } from '../../words/en/core-values.ts';
import { skp as en } from '../../words/en/skp.ts';
import { coreValues as valuesId } from '../../words/id/core-values.ts';
import { skp as id } from '../../words/id/skp.ts';
import { Button } from '../kit/button.tsx';
import { Disclosure } from '../kit/disclosure.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { KeptFormPage } from '../shared/kept-form-page.tsx';
import { useKeptForm, type KeptForm } from '../shared/use-kept-form.ts';
import { recordOf, useRecordSave } from '../shared/use-record-save.ts';
import { goBack } from '../shared/way-back.ts';
import { emptyResult, planOfForm, problemsOfPlan, type PlanForm, type PlanProblem } from './plan-form.ts';
import { ResultFields } from './result-fields.tsx';
import { earlierId } from './serves-field.tsx';

export interface PlanEditorProps {
  draftKey: string;
  initial: PlanForm;
  employeeId: Uuid;
  today: LocalDate;
  year: number;
  servable: Servable;
  /** The superior gives the plan; it is in force at once. */
  given: boolean;
}

/** The fields of a plan, kept as they are typed; submitted, given, or kept as a draft record. */
export function PlanEditor({ draftKey, initial, employeeId, today, year, servable, given }: PlanEditorProps) {
  const words = useWordsOf({ id, en });
  const { route } = useLocation();
  const kept = useKeptForm(draftKey, initial);
  const saving = useRecordSave();
  const [problems, setProblems] = useState<readonly PlanProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  if (kept === undefined) return null;
  const { form } = kept;

  async function save(state: WorkPlan['state'], said: string) {
    const found = problemsOfPlan(form);
    setProblems(found);
    if (found.length > 0) return setAttempt(attempt + 1);
    const body = planOfForm(form, { employeeId, year, state });
    if (!(await saving.save([recordOf(workPlan, form.id as Uuid, body)], said))) return;
    await kept?.clear();
    goBack(() => route(given ? `/tim/${employeeId}/skp` : '/kinerja', true));
  }

  const send = () =>
    given
      ? save({ kind: 'diberikan', on: today }, words.givenSaid)
      : save({ kind: 'diajukan', on: today }, words.submittedSaid);
  return (
    <KeptFormPage
      kept={kept}
      saving={saving}
      words={words}
      errors={problems.map((one) => ({ id: one.id, message: words.needed[one.kind] }))}
      attempt={attempt}
      typed={form.results.map((result) => result.title).join('\n')}
      onSubmit={send}
      actions={
        <>
          <Button tone="primary" type="submit" wide busy={saving.saving && words.saving}>
            {given ? words.give : words.submit}
          </Button>
          {!given && (
            <Button wide onClick={() => void save({ kind: 'draf' }, words.draftSaid)}>
              {words.keepDraft}
            </Button>
          )}
        </>
      }
    >
      <Results kept={kept} problems={problems} servable={servable} />
      <Expectations kept={kept} />
    </KeptFormPage>
  );
}

interface ResultsProps extends Pick<PlanEditorProps, 'servable'> {
  kept: KeptForm<PlanForm>;
  problems: readonly PlanProblem[];
}

function Results({ kept: { form, change }, problems, servable }: ResultsProps) {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const { results } = form;
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
          problems={problems}
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

function Expectations({ kept: { form, change } }: { kept: KeptForm<PlanForm> }) {
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
            value={form.expectations[value] ?? ''}
            onValue={(text) => change({ expectations: { ...form.expectations, [value]: text } })}
          />
        ))}
      </div>
    </Disclosure>
  );
}
