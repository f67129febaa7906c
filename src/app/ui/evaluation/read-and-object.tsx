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
import { recordOf } from '../../engine/engine.ts';
import { actId } from '../../engine/act-id.ts';
import type { EvaluationItem } from '../../queries/evaluations.ts';
import { plainDate } from '../../state/format.ts';
import { useApp, useEngine, useWords, useWordsOf } from '../../state/use-app.ts';
import { evaluation as en } from '../../words/en/evaluation.ts';
import { evaluation as id } from '../../words/id/evaluation.ts';
import { ActProblems } from '../form/act-problems.tsx';
import { RecordFormView } from '../form/record-form-view.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { useAct } from '../form/use-act.ts';
import { Button } from '../kit/button.tsx';
import { TextArea } from '../kit/text-area.tsx';

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
  const tap = useAct();
  const { row, read } = item;
  const [open, setOpen] = useState(false);
  const { employeeId, period } = row.body;
  const refusal = item.objection && item.unsent.get(item.objection.id)?.refusal;
  const mended = refusal ? item.objection : null;
  const form = useRecordForm({
    key: `objection/${row.id}`,
    initial: { reason: mended?.body.reason ?? '' },
    id: mended?.id,
    standing: refusal ? [refusal] : [],
    missing: ({ reason }) => (saidLength(cleanText(reason)) < leastReason ? ['reason'] : []),
    limits: { reason: 4000 },
    words: { missing: { reason: words.objectMissing } },
    said: words.objected,
    records(typed, objectionId) {
      const body: Objection = {
        evaluationId: row.id,
        employeeId,
        period,
        date: today,
        reason: cleanText(typed.reason),
      };
      return [recordOf(objection, objectionId, body)];
    },
    onSaved: () => setOpen(false),
  });
  const until = read && lastObjectionDay(read.body.date, policy);
  const mayObject = (item.objection === null || mended !== null) && (until === null || today <= until);

  async function acknowledge() {
    const body: Acknowledgement = { subject: { kind: 'evaluation', id: row.id }, date: today, reply: null };
    const ackId = await actId(engine.database, `read ${row.id}`);
    await tap.act([recordOf(acknowledgement, ackId, body)], words.acknowledged);
  }

  function cancel() {
    form?.discard();
    setOpen(false);
  }

  const deadline = item.objection === null && (
    <p class="k-hint">
      {until === null
        ? words.objectAfterRead(policy.objectionDays ?? usualDays.objectionDays)
        : mayObject
          ? words.objectUntil(plainDate(until, language))
          : words.objectOver}
    </p>
  );
  if (form && mayObject && (open || mended !== null || form.restored)) {
    const quit = (
      <Button tone="quiet" onClick={cancel}>
        {common.cancel}
      </Button>
    );
    return (
      <RecordFormView of={form} save={words.object} actions={quit} head={deadline}>
        <TextArea {...form.field('reason')} label={words.objectReason} hint={words.objectHint} />
      </RecordFormView>
    );
  }
  return (
    <>
      <ActProblems of={tap} />
      {deadline}
      <div class="k-actions">
        {read === null && (
          <Button tone="primary" icon={Check} onClick={() => void acknowledge()}>
            {words.acknowledge}
          </Button>
        )}
        {mayObject && <Button onClick={() => setOpen(true)}>{words.object}</Button>}
      </div>
    </>
  );
}
