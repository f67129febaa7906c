import { CheckCheck, Undo2 } from 'lucide';
import { useState } from 'preact/hooks';
import { review } from '../../../domain/review/review.ts';
import type { Review } from '../../../domain/review/review-body.ts';
import { refusalOf } from '../../../domain/refusal/refusal.ts';
import { leastReason } from '../../../domain/review/decide-review.ts';
import { cleanText, saidLength } from '../../../domain/text/plain-text.ts';
import { recordOf } from '../../engine/engine.ts';
import type { ReportItem } from '../../queries/period-reports.ts';
import { useApp, useEngine, useWords, useWordsOf } from '../../state/use-app.ts';
import { report as en } from '../../words/en/report.ts';
import { report as id } from '../../words/id/report.ts';
import { ActProblems } from '../form/act-problems.tsx';
import { RecordFormView } from '../form/record-form-view.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { useAct } from '../form/use-act.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { ConfirmDialog } from '../kit/confirm-dialog.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { RecordStateBadge } from '../shared/record-state-badge.tsx';
import { recordState } from '../shared/record-state.ts';
import { ReportBadge } from './report-badge.tsx';

/** The superior's answer to a report: accepted, or sent back with a reason. */
export function MemberVerdict({ item }: { item: ReportItem }) {
  const words = useWordsOf({ id, en });
  const sending = useApp((state) => state.sending);
  const { session } = useEngine();
  const { verdict } = item;
  return (
    <Card title={words.verdict}>
      <div class="report-states">
        <ReportBadge state={item.state} />
        {verdict && <RecordStateBadge state={recordState(verdict.id, item.verdictUnsent, sending)} />}
      </div>
      {verdict?.body.verdict.kind === 'dikembalikan' && <p class="report-text">{verdict.body.verdict.reason}</p>}
      {verdict === null && <GiveVerdict item={item} />}
      {verdict?.author === session.personId && <TakeBack id={verdict.id} />}
    </Card>
  );
}

function GiveVerdict({ item: { row } }: { item: ReportItem }) {
  const words = useWordsOf({ id, en });
  const { common } = useWords();
  const { newId } = useEngine();
  const tap = useAct();
  const [step, setStep] = useState<'choose' | 'accept' | 'return'>('choose');
  const reviewOf = (verdict: Review['verdict']): Review => ({
    subjectKind: 'periodReport',
    subjectId: row.id,
    subjectHash: row.hash,
    employeeId: row.author,
    date: row.body.date,
    verdict,
  });
  const form = useRecordForm({
    key: `verdict/${row.id}`,
    initial: { reason: '' },
    missing: ({ reason }) => {
      return saidLength(cleanText(reason)) < leastReason ? [refusalOf('reason-missing', 'reason')] : [];
    },
    place: () => 'reason',
    limits: { reason: 1000 },
    words,
    said: words.givenBack,
    records: ({ reason }, reviewId) => [
      recordOf(review, reviewId, reviewOf({ kind: 'dikembalikan', reason: cleanText(reason) })),
    ],
    onSaved: () => setStep('choose'),
  });

  function cancel() {
    form?.discard();
    setStep('choose');
  }

  async function accept() {
    setStep('choose');
    await tap.act([recordOf(review, newId(), reviewOf({ kind: 'disetujui' }))], words.accepted);
  }

  if (form && (step === 'return' || (step === 'choose' && form.restored))) {
    const quit = (
      <Button tone="quiet" onClick={cancel}>
        {common.cancel}
      </Button>
    );
    return (
      <RecordFormView of={form} save={words.giveBack} actions={quit}>
        <TextArea {...form.field('reason')} label={words.reason} hint={words.reasonHint} />
      </RecordFormView>
    );
  }
  return (
    <>
      <ActProblems of={tap} />
      <div class="k-actions">
        <Button tone="primary" icon={CheckCheck} onClick={() => setStep('accept')}>
          {words.accept}
        </Button>
        <Button icon={Undo2} onClick={() => setStep('return')}>
          {words.giveBack}
        </Button>
      </div>
      <ConfirmDialog
        open={step === 'accept'}
        title={words.acceptTitle}
        confirmLabel={words.accept}
        cancelLabel={common.cancel}
        onCancel={() => setStep('choose')}
        onConfirm={() => void accept()}
      >
        <p>{words.acceptNote}</p>
      </ConfirmDialog>
    </>
  );
}

function TakeBack({ id: reviewId }: { id: ReportItem['row']['id'] }) {
  const words = useWordsOf({ id, en });
  const tap = useAct();
  return (
    <>
      <ActProblems of={tap} />
      <div class="k-actions">
        <Button onClick={() => void tap.act([recordOf(review, reviewId, null)], words.takenBack)}>
          {words.takeBack}
        </Button>
      </div>
    </>
  );
}
