import { leastReason } from '../../../domain/objection/decide-objection.ts';
import { objectionDecision } from '../../../domain/objection/objection-decision.ts';
import type { ObjectionDecision } from '../../../domain/objection/objection-decision-body.ts';
import { cleanText, saidLength } from '../../../domain/text/plain-text.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import { recordOf } from '../../engine/engine.ts';
import type { EvaluationItem } from '../../queries/evaluations.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { appraisals as en } from '../../words/en/appraisals.ts';
import { appraisals as id } from '../../words/id/appraisals.ts';
import { RecordFormView } from '../form/record-form-view.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { RadioGroup } from '../kit/radio-group.tsx';
import { TextArea } from '../kit/text-area.tsx';

const verdicts = ['dikabulkan', 'ditolak'] as const;

const verdictOf = (text: string) => verdicts.find((one) => one === text) ?? null;

/** Granted or rejected, with a reason that both sides read. */
export function DecideObjection({ item, today }: { item: EvaluationItem; today: LocalDate }) {
  const words = useWordsOf({ id, en });
  const { objection, row } = item;
  const refusal = item.decision && item.unsent.get(item.decision.id)?.refusal;
  const mended = refusal ? item.decision : null;
  const form = useRecordForm({
    key: `decision/${row.id}`,
    initial: { verdict: mended?.body.verdict ?? '', reason: mended?.body.reason ?? '' },
    id: mended?.id,
    standing: refusal ? [refusal] : [],
    missing: (typed) => [
      ...(verdictOf(typed.verdict) === null ? ['verdict'] : []),
      ...(saidLength(cleanText(typed.reason)) < leastReason ? ['reason'] : []),
    ],
    limits: { reason: 4000 },
    words: { missing: { verdict: words.chooseVerdict, reason: words.reasonMissing } },
    said: words.decided,
    records(typed, decisionId) {
      const body: ObjectionDecision = {
        objectionId: objection!.id,
        evaluationId: row.id,
        employeeId: row.body.employeeId,
        raterId: item.superiorId,
        period: row.body.period,
        date: today,
        verdict: verdictOf(typed.verdict)!,
        reason: cleanText(typed.reason),
      };
      return [recordOf(objectionDecision, decisionId, body)];
    },
  });
  if (form === undefined || objection === null) return null;
  return (
    <RecordFormView of={form} save={words.decide}>
      <RadioGroup
        {...form.field('verdict')}
        label={words.verdict}
        look="rows"
        value={verdictOf(form.typed.verdict)}
        options={verdicts.map((value) => ({ value, label: words[value], note: words[`${value}Note`] }))}
      />
      <TextArea {...form.field('reason')} label={words.reason} hint={words.reasonHint} />
    </RecordFormView>
  );
}
