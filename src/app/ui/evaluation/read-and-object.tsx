import { Check } from 'lucide';
import { useState } from 'preact/hooks';
import { acknowledgement } from '../../../domain/acknowledgement/acknowledgement.ts';
import type { Acknowledgement } from '../../../domain/acknowledgement/acknowledgement-body.ts';
import { lastObjectionDay, leastReason } from '../../../domain/objection/decide-objection.ts';
import { objection } from '../../../domain/objection/objection.ts';
import type { Objection } from '../../../domain/objection/objection-body.ts';
import { usualDays } from '../../../domain/policy/policy.ts';
import type { Policy } from '../../../domain/policy/policy-body.ts';
import { cleanText, saidLength } from '../../../domain/text/plain-text.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import { actId } from '../../engine/act-id.ts';
import type { EvaluationItem } from '../../queries/evaluations.ts';
import { plainDate } from '../../state/format.ts';
import { useApp, useEngine, useWords, useWordsOf } from '../../state/use-app.ts';
import { evaluation as en } from '../../words/en/evaluation.ts';
import { evaluation as id } from '../../words/id/evaluation.ts';
import { Button } from '../kit/button.tsx';
import { focusField } from '../kit/focus-field.ts';
import { TextArea } from '../kit/text-area.tsx';
import { SaveProblems } from '../shared/save-problems.tsx';
import { useKeptForm } from '../shared/use-kept-form.ts';
import { recordOf, useRecordSave } from '../shared/use-record-save.ts';

export interface ReadAndObjectProps {
  item: EvaluationItem;
  policy: Policy;
  today: LocalDate;
}

/** The rated person's part: it was read, and an objection while there is time. */
export function ReadAndObject({ item, policy, today }: ReadAndObjectProps) {
  const words = useWordsOf({ id, en });
  const { common } = useWords();
  const language = useApp((state) => state.language);
  const engine = useEngine();
  const saving = useRecordSave();
  const { row, read } = item;
  const kept = useKeptForm(`objection/${row.id}`, { reason: '' });
  const [open, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const fieldId = `keberatan-${row.id}`;
  const until = read && lastObjectionDay(read.body.date, policy);
  const mayObject = item.objection === null && (until === null || today <= until);
  const writing = mayObject && (open || kept?.restored === true);

  async function acknowledge() {
    const body: Acknowledgement = { subject: { kind: 'evaluation', id: row.id }, date: today, reply: null };
    const ackId = await actId(engine.database, `read ${row.id}`);
    await saving.save([recordOf(acknowledgement, ackId, body)], words.acknowledged);
  }

  async function object() {
    const { employeeId, period } = row.body;
    const reason = cleanText(kept?.form.reason ?? '');
    setTried(true);
    if (saidLength(reason) < leastReason) return focusField(fieldId);
    const body: Objection = { evaluationId: row.id, employeeId, period, date: today, reason };
    if (!(await saving.save([recordOf(objection, engine.newId(), body)], words.objected))) return;
    await kept?.clear();
    setOpen(false);
    setTried(false);
  }

  return (
    <>
      <SaveProblems saving={saving} typed={kept?.form.reason ?? ''} />
      {item.objection === null && (
        <p class="k-hint">
          {until === null
            ? words.objectAfterRead(policy.objectionDays ?? usualDays.objectionDays)
            : mayObject
              ? words.objectUntil(plainDate(until, language))
              : words.objectOver}
        </p>
      )}
      {writing && (
        <TextArea
          id={fieldId}
          label={words.objectReason}
          error={tried && saidLength(cleanText(kept?.form.reason ?? '')) < leastReason && words.objectMissing}
          hint={words.objectHint}
          value={kept?.form.reason ?? ''}
          maxLength={4000}
          onValue={(reason) => kept?.change({ reason })}
        />
      )}
      <div class="k-actions">
        {read === null && !writing && (
          <Button tone="primary" icon={Check} onClick={() => void acknowledge()}>
            {words.acknowledge}
          </Button>
        )}
        {mayObject && (
          <Button tone={writing ? 'primary' : 'secondary'} onClick={() => (writing ? void object() : setOpen(true))}>
            {words.object}
          </Button>
        )}
        {writing && (
          <Button
            tone="quiet"
            onClick={() => {
              void kept?.clear();
              setOpen(false);
            }}
          >
            {common.cancel}
          </Button>
        )}
      </div>
    </>
  );
}
