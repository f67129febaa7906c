import { Check, Reply } from 'lucide';
import { useState } from 'preact/hooks';
import { acknowledgement } from '../../../domain/acknowledgement/acknowledgement.ts';
import type { Acknowledgement } from '../../../domain/acknowledgement/acknowledgement-body.ts';
import { cleanText } from '../../../domain/text/plain-text.ts';
import { recordOf } from '../../engine/engine.ts';
import { actId } from '../../engine/act-id.ts';
import type { FeedbackItem } from '../../queries/feedback-of.ts';
import { useEngine, useWords, useWordsOf } from '../../state/use-app.ts';
import { readToday } from '../../state/today.ts';
import { feedback as en } from '../../words/en/feedback.ts';
import { feedback as id } from '../../words/id/feedback.ts';
import { ActProblems } from '../form/act-problems.tsx';
import { RecordFormView } from '../form/record-form-view.tsx';
import { useAct } from '../form/use-act.ts';
import { useRecordForm } from '../form/use-record-form.ts';
import { Button } from '../kit/button.tsx';
import { TextArea } from '../kit/text-area.tsx';

/** The employee's part: it was read, and a reply where they want one. */
export function ReadingActions({ item: { row, read } }: { item: FeedbackItem }) {
  const words = useWordsOf({ id, en });
  const { common } = useWords();
  const engine = useEngine();
  const tap = useAct();
  const [open, setOpen] = useState(false);
  const said = async (reply: string | null): Promise<Acknowledgement> => ({
    subject: { kind: 'feedback', id: row.id },
    date: read?.body.date ?? (await readToday(engine)),
    reply,
  });
  const readingId = async () => read?.id ?? (await actId(engine.database, `read ${row.id}`));
  const form = useRecordForm({
    key: `reply/${row.id}`,
    initial: { reply: read?.body.reply ?? '' },
    id: read?.id,
    limits: { reply: 2000 },
    words,
    said: words.replied,
    records: async ({ reply }) => [recordOf(acknowledgement, await readingId(), await said(cleanText(reply) || null))],
    onSaved: () => setOpen(false),
  });

  async function acknowledge() {
    await tap.act([recordOf(acknowledgement, await readingId(), await said(null))], words.acknowledged);
  }

  function cancel() {
    form?.discard();
    setOpen(false);
  }

  if (form && (open || form.restored)) {
    const quit = (
      <Button tone="quiet" onClick={cancel}>
        {common.cancel}
      </Button>
    );
    return (
      <RecordFormView of={form} save={words.sendReply} actions={quit}>
        <TextArea {...form.field('reply')} label={words.replyLabel} hint={words.replyHint} />
      </RecordFormView>
    );
  }
  return (
    <>
      <ActProblems of={tap} />
      <div class="k-actions">
        {read === null && (
          <Button tone="primary" icon={Check} onClick={() => void acknowledge()}>
            {words.acknowledge}
          </Button>
        )}
        <Button icon={Reply} onClick={() => setOpen(true)}>
          {words.reply}
        </Button>
      </div>
    </>
  );
}
