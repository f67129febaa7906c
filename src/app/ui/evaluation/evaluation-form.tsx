import { leastReason } from '../../../domain/evaluation/decide-evaluation.ts';
import { evaluation } from '../../../domain/evaluation/evaluation.ts';
import type { Evaluation } from '../../../domain/evaluation/evaluation-body.ts';
import { ratings, type Rating } from '../../../domain/rating/rating.ts';
import { predikatOf } from '../../../domain/evaluation/predikat.ts';
import type { Period } from '../../../domain/period/period.ts';
import { cleanText, saidLength } from '../../../domain/text/plain-text.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { recordOf } from '../../engine/engine.ts';
import { readEvaluationBasis } from '../../queries/evaluation-basis.ts';
import type { EvaluationItem } from '../../queries/evaluations.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { evaluation as en } from '../../words/en/evaluation.ts';
import { evaluation as id } from '../../words/id/evaluation.ts';
import { RecordFormView } from '../form/record-form-view.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { Card } from '../kit/card.tsx';
import { LinkButton } from '../kit/link-button.tsx';
import { Notice } from '../kit/notice.tsx';
import { RadioGroup } from '../kit/radio-group.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { EvaluationBasisList } from '../shared/evaluation-basis-list.tsx';

export interface EvaluationFormProps {
  person: Uuid;
  period: Period;
  today: LocalDate;
  /** The evaluation as it stands, if there is one. */
  item: EvaluationItem | undefined;
  /** The field to begin at. */
  begin?: string | undefined;
  onSaved: () => void;
}

interface Fields {
  readonly results: string;
  readonly conduct: string;
  readonly resultsReason: string;
  readonly conductReason: string;
}
type Field = keyof Fields;

const ratingOf = (text: string): Rating | null => ratings.find((one) => one === text) ?? null;

/** Both ratings with their reasons, the evidence above them; the predikat follows by the table. */
export function EvaluationForm({ person, period, today, item, begin, onSaved }: EvaluationFormProps) {
  const words = useWordsOf({ id, en });
  const { database, nowMs } = useEngine();
  const asked = { employeeId: person, period, today, shown: item?.row.body.basis.peers ?? null };
  const readBasis = () => readEvaluationBasis(database, { ...asked, nowMs: nowMs() });
  const basis = useLive(readBasis, [database, person, period, today]);
  const refusal = item && item.unsent.get(item.row.id)?.refusal;
  const form = useRecordForm<Fields>({
    key: `evaluation/${person}/${period}`,
    initial: fieldsOf(item),
    id: item?.row.id,
    standing: refusal ? [refusal] : [],
    begin,
    missing: missingIn,
    place: placeOf,
    limits: { resultsReason: 2000, conductReason: 2000 },
    words,
    said: words.saved,
    records: async (typed, recordId) => {
      const body: Evaluation = {
        employeeId: person,
        period,
        date: today,
        results: { rating: ratingOf(typed.results)!, reason: cleanText(typed.resultsReason) },
        conduct: { rating: ratingOf(typed.conduct)!, reason: cleanText(typed.conductReason) },
        // Read anew: what came since the form was opened counts too.
        basis: await readBasis(),
      };
      return [recordOf(evaluation, recordId, body)];
    },
    onSaved,
  });
  if (basis === undefined || form === undefined) return <Skeleton label={words.loading} />;
  const granted = item?.decision?.body.verdict === 'dikabulkan';
  if (item && (item.read !== null || item.objection !== null) && !granted) return <Notice>{words.alreadyRead}</Notice>;
  const [results, conduct] = [ratingOf(form.typed.results), ratingOf(form.typed.conduct)];

  return (
    <RecordFormView of={form} save={item ? words.saveAgain : words.save}>
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
            {...form.field(part)}
            label={words[part]}
            look="rows"
            value={ratingOf(form.typed[part])}
            options={ratings.map((value) => ({ value, label: words.rating[value] }))}
          />
          <TextArea {...form.field(`${part}Reason`)} label={words.reason[part]} hint={words.reasonHint} />
        </Card>
      ))}
      <p class="evaluation-becomes" role="status">
        {results && conduct ? words.becomes(words.predikat[predikatOf(results, conduct)]) : words.becomesNothing}
      </p>
    </RecordFormView>
  );
}

/** Where a field of the record stands on the form. */
function placeOf(field: string): string {
  const [, part] = /^(results|conduct)\.reason$/.exec(field) ?? [];
  return part === undefined ? field.split('.')[0]! : `${part}Reason`;
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
