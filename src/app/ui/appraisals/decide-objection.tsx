import { useState } from 'preact/hooks';
import { leastReason } from '../../../domain/objection/decide-objection.ts';
import { objectionDecision } from '../../../domain/objection/objection-decision.ts';
import type { ObjectionDecision } from '../../../domain/objection/objection-decision-body.ts';
import { cleanText, saidLength } from '../../../domain/text/plain-text.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { EvaluationItem } from '../../queries/evaluations.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { appraisals as en } from '../../words/en/appraisals.ts';
import { appraisals as id } from '../../words/id/appraisals.ts';
import { Button } from '../kit/button.tsx';
import { focusField } from '../kit/focus-field.ts';
import { RadioGroup } from '../kit/radio-group.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { SaveProblems } from '../shared/save-problems.tsx';
import { useKeptForm } from '../shared/use-kept-form.ts';
import { recordOf, useRecordSave } from '../shared/use-record-save.ts';

const verdicts = ['dikabulkan', 'ditolak'] as const;

/** Granted or rejected, with a reason that both sides read. */
export function DecideObjection({ item, today }: { item: EvaluationItem; today: LocalDate }) {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const saving = useRecordSave();
  const { objection, row } = item;
  const kept = useKeptForm(`decision/${row.id}`, { verdict: '', reason: '' });
  const [tried, setTried] = useState(false);
  if (kept === undefined || objection === null) return null;
  const reason = cleanText(kept.form.reason);
  const isShort = saidLength(reason) < leastReason;
  const fieldId = `keputusan-${row.id}`;
  const verdict = verdicts.find((one) => one === kept.form.verdict) ?? null;

  async function decide(event: Event) {
    event.preventDefault();
    setTried(true);
    if (verdict === null || objection === null) return;
    if (isShort) return focusField(fieldId);
    const body: ObjectionDecision = {
      objectionId: objection.id,
      evaluationId: row.id,
      employeeId: row.body.employeeId,
      raterId: item.superiorId,
      period: row.body.period,
      date: today,
      verdict,
      reason,
    };
    if (await saving.save([recordOf(objectionDecision, engine.newId(), body)], words.decided)) await kept?.clear();
  }

  return (
    <form class="k-stack" noValidate onSubmit={(event) => void decide(event)}>
      <SaveProblems saving={saving} typed={kept.form.reason} />
      <RadioGroup
        label={words.verdict}
        look="rows"
        value={verdict}
        error={tried && verdict === null && words.chooseVerdict}
        onValue={(value) => kept.change({ verdict: value })}
        options={verdicts.map((value) => ({ value, label: words[value], note: words[`${value}Note`] }))}
      />
      <TextArea
        id={fieldId}
        label={words.reason}
        error={tried && isShort && words.reasonMissing}
        hint={words.reasonHint}
        value={kept.form.reason}
        maxLength={4000}
        onValue={(text) => kept.change({ reason: text })}
      />
      <div class="k-actions">
        <Button tone="primary" type="submit" busy={saving.saving && words.saving}>
          {words.decide}
        </Button>
      </div>
    </form>
  );
}
