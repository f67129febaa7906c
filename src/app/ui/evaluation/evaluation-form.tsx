import { useState } from 'preact/hooks';
import { leastReason } from '../../../domain/evaluation/decide-evaluation.ts';
import { evaluation } from '../../../domain/evaluation/evaluation.ts';
import { ratings, type Evaluation, type Rating } from '../../../domain/evaluation/evaluation-body.ts';
import { predikatOf } from '../../../domain/evaluation/predikat.ts';
import type { Period } from '../../../domain/period/period.ts';
import { cleanText, saidLength } from '../../../domain/text/plain-text.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { readEvaluationBasis } from '../../queries/evaluation-basis.ts';
import type { EvaluationItem } from '../../queries/evaluations.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { evaluation as en } from '../../words/en/evaluation.ts';
import { evaluation as id } from '../../words/id/evaluation.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { ErrorSummary } from '../kit/error-summary.tsx';
import { LinkButton } from '../kit/link-button.tsx';
import { Notice } from '../kit/notice.tsx';
import { RadioGroup } from '../kit/radio-group.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { EvaluationBasisList } from '../shared/evaluation-basis-list.tsx';
import { KeptDraftNotice } from '../shared/draft-notice.tsx';
import { SaveProblems } from '../shared/save-problems.tsx';
import { useKeptForm } from '../shared/use-kept-form.ts';
import { recordOf, useRecordSave } from '../shared/use-record-save.ts';

export interface EvaluationFormProps {
  person: Uuid;
  period: Period;
  today: LocalDate;
  /** The evaluation as it stands, if there is one. */
  item: EvaluationItem | undefined;
  onSaved: () => void;
}

interface Fields {
  readonly results: string;
  readonly conduct: string;
  readonly resultsReason: string;
  readonly conductReason: string;
}
type Field = keyof Fields;

const fieldId = (field: Field) => `evaluasi-${field}`;
const ratingOf = (text: string): Rating | null => ratings.find((one) => one === text) ?? null;

/** Both ratings with their reasons, the evidence above them; the predikat follows by the table. */
export function EvaluationForm({ person, period, today, item, onSaved }: EvaluationFormProps) {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const { database } = engine;
  const saving = useRecordSave();
  const asked = { employeeId: person, period, today, shown: item?.row.body.basis.peers ?? null };
  const basis = useLive(
    () => readEvaluationBasis(database, { ...asked, nowMs: engine.nowMs() }),
    [database, person, period, today],
  );
  const kept = useKeptForm<Fields>(`evaluation/${person}/${period}`, fieldsOf(item));
  const [tried, setTried] = useState({ attempt: 0, missing: [] as Field[] });
  if (basis === undefined || kept === undefined) return <Skeleton label={words.loading} />;
  const granted = item?.decision?.body.verdict === 'dikabulkan';
  if (item && (item.read !== null || item.objection !== null) && !granted) return <Notice>{words.alreadyRead}</Notice>;
  const { form } = kept;
  const [results, conduct] = [ratingOf(form.results), ratingOf(form.conduct)];
  const error = (field: Field) => tried.missing.includes(field) && words.missing[field];

  function change(part: Partial<Fields>) {
    kept?.change(part);
    setTried((before) => ({ ...before, missing: [] }));
  }

  async function save(event: Event) {
    event.preventDefault();
    const missing = missingIn(form);
    setTried((before) => ({ attempt: before.attempt + 1, missing }));
    if (results === null || conduct === null || missing.length > 0) return;
    const body: Evaluation = {
      employeeId: person,
      period,
      date: today,
      results: { rating: results, reason: cleanText(form.resultsReason) },
      conduct: { rating: conduct, reason: cleanText(form.conductReason) },
      basis: await readEvaluationBasis(database, { ...asked, nowMs: engine.nowMs() }),
    };
    if (!(await saving.save([recordOf(evaluation, item?.row.id ?? engine.newId(), body)], words.saved))) return;
    await kept?.clear();
    onSaved();
  }

  return (
    <form class="k-stack" noValidate onSubmit={(event) => void save(event)}>
      <ErrorSummary
        title={words.summary}
        attempt={tried.attempt}
        errors={tried.missing.map((field) => ({ id: fieldId(field), message: words.missing[field] }))}
      />
      <SaveProblems saving={saving} typed={`${form.resultsReason}\n\n${form.conductReason}`} />
      <KeptDraftNotice kept={kept} />
      <Card title={words.evidence}>
        <p class="k-hint">{words.evidenceNote}</p>
        <EvaluationBasisList basis={basis} />
        <div class="k-actions">
          <LinkButton href={`/tim/${person}/laporan`}>{words.toReports}</LinkButton>
          <LinkButton href={`/tim/${person}/umpan-balik`}>{words.toFeedback}</LinkButton>
          <LinkButton href={`/tim/${person}`}>{words.toLog}</LinkButton>
        </div>
      </Card>
      {(['results', 'conduct'] as const).map((part) => (
        <Card key={part}>
          <RadioGroup
            id={fieldId(part)}
            label={words[part]}
            look="rows"
            value={ratingOf(form[part])}
            error={error(part)}
            onValue={(rating) => change({ [part]: rating })}
            options={ratings.map((value) => ({ value, label: words.rating[value] }))}
          />
          <TextArea
            id={fieldId(`${part}Reason`)}
            label={words.reason[part]}
            hint={words.reasonHint}
            value={form[`${part}Reason`]}
            maxLength={2000}
            error={error(`${part}Reason`)}
            onValue={(reason) => change({ [`${part}Reason`]: reason })}
          />
        </Card>
      ))}
      <p class="evaluation-becomes" role="status">
        {results && conduct ? words.becomes(words.predikat[predikatOf(results, conduct)]) : words.becomesNothing}
      </p>
      <div class="k-actions">
        <Button tone="primary" type="submit" busy={saving.saving && words.saving}>
          {item ? words.saveAgain : words.save}
        </Button>
      </div>
    </form>
  );
}

function fieldsOf(item: EvaluationItem | undefined): Fields {
  const body = item?.row.body;
  return {
    results: body?.results.rating ?? '',
    conduct: body?.conduct.rating ?? '',
    resultsReason: body?.results.reason ?? '',
    conductReason: body?.conduct.reason ?? '',
  };
}

function missingIn(form: Fields): Field[] {
  const short = (text: string) => saidLength(cleanText(text)) < leastReason;
  const missing: Field[] = [];
  if (ratingOf(form.results) === null) missing.push('results');
  if (short(form.resultsReason)) missing.push('resultsReason');
  if (ratingOf(form.conduct) === null) missing.push('conduct');
  if (short(form.conductReason)) missing.push('conductReason');
  return missing;
}
