import { CheckCheck, Undo2 } from 'lucide';
import { useState } from 'preact/hooks';
import { review } from '../../../domain/review/review.ts';
import type { Review } from '../../../domain/review/review-body.ts';
import { cleanText } from '../../../domain/text/plain-text.ts';
import type { ReportItem } from '../../queries/period-reports.ts';
import { useApp, useEngine, useWords, useWordsOf } from '../../state/use-app.ts';
import { report as en } from '../../words/en/report.ts';
import { report as id } from '../../words/id/report.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { ConfirmDialog } from '../kit/confirm-dialog.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { RecordStateBadge } from '../shared/record-state-badge.tsx';
import { recordState } from '../shared/record-state.ts';
import { SaveProblems } from '../shared/save-problems.tsx';
import { useKeptForm } from '../shared/use-kept-form.ts';
import { recordOf, useRecordSave } from '../shared/use-record-save.ts';
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
  const engine = useEngine();
  const saving = useRecordSave();
  const kept = useKeptForm(`verdict/${row.id}`, { reason: '' });
  const [step, setStep] = useState<'choose' | 'accept' | 'return'>('choose');
  const returning = step === 'return' || (step === 'choose' && kept?.restored === true);

  async function give(verdict: Review['verdict'], said: string) {
    const body: Review = {
      subjectKind: 'periodReport',
      subjectId: row.id,
      subjectHash: row.hash,
      employeeId: row.author,
      date: row.body.date,
      verdict,
    };
    const saved = await saving.save([recordOf(review, engine.newId(), body)], said);
    if (saved) await kept?.clear();
    setStep(saved || verdict.kind === 'disetujui' ? 'choose' : 'return');
  }

  const reason = kept?.form.reason ?? '';
  return (
    <>
      <SaveProblems saving={saving} typed={reason} />
      {returning && (
        <TextArea
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          maxLength={1000}
          onValue={(text) => kept?.change({ reason: text })}
        />
      )}
      <div class="k-actions">
        {!returning && (
          <Button tone="primary" icon={CheckCheck} onClick={() => setStep('accept')}>
            {words.accept}
          </Button>
        )}
        <Button
          tone={returning ? 'primary' : 'secondary'}
          icon={Undo2}
          onClick={() =>
            returning
              ? void give({ kind: 'dikembalikan', reason: cleanText(reason) }, words.givenBack)
              : setStep('return')
          }
        >
          {words.giveBack}
        </Button>
        {returning && (
          <Button
            tone="quiet"
            onClick={() => {
              void kept?.clear();
              setStep('choose');
            }}
          >
            {common.cancel}
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={step === 'accept'}
        title={words.acceptTitle}
        confirmLabel={words.accept}
        cancelLabel={common.cancel}
        onCancel={() => setStep('choose')}
        onConfirm={() => void give({ kind: 'disetujui' }, words.accepted)}
      >
        <p>{words.acceptNote}</p>
      </ConfirmDialog>
    </>
  );
}

function TakeBack({ id: reviewId }: { id: ReportItem['row']['id'] }) {
  const words = useWordsOf({ id, en });
  const saving = useRecordSave();
  return (
    <>
      <SaveProblems saving={saving} typed="" />
      <div class="k-actions">
        <Button onClick={() => void saving.save([recordOf(review, reviewId, null)], words.takenBack)}>
          {words.takeBack}
        </Button>
      </div>
    </>
  );
}
