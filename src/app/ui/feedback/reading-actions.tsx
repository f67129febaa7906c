import { Check, Reply } from 'lucide';
import { useState } from 'preact/hooks';
import { acknowledgement } from '../../../domain/acknowledgement/acknowledgement.ts';
import type { Acknowledgement } from '../../../domain/acknowledgement/acknowledgement-body.ts';
import { cleanText } from '../../../domain/text/plain-text.ts';
import { actId } from '../../engine/act-id.ts';
import type { FeedbackItem } from '../../queries/feedback-of.ts';
import { useEngine, useWords, useWordsOf } from '../../state/use-app.ts';
import { readToday } from '../../state/today.ts';
import { feedback as en } from '../../words/en/feedback.ts';
import { feedback as id } from '../../words/id/feedback.ts';
import { Button } from '../kit/button.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { SaveProblems } from '../shared/save-problems.tsx';
import { useKeptForm } from '../shared/use-kept-form.ts';
import { recordOf, useRecordSave } from '../shared/use-record-save.ts';

/** The employee's part: it was read, and a reply where they want one. */
export function ReadingActions({ item: { row, read } }: { item: FeedbackItem }) {
  const words = useWordsOf({ id, en });
  const { common } = useWords();
  const engine = useEngine();
  const saving = useRecordSave();
  const kept = useKeptForm(`reply/${row.id}`, { reply: read?.body.reply ?? '' });
  const [open, setOpen] = useState(false);

  async function say(reply: string | null, said: string) {
    const today = await readToday(engine);
    const body: Acknowledgement = {
      subject: { kind: 'feedback', id: row.id },
      date: read?.body.date ?? today,
      reply: reply === null ? (read?.body.reply ?? null) : cleanText(reply) || null,
    };
    const ackId = read?.id ?? (await actId(engine.database, `read ${row.id}`));
    const saved = await saving.save([recordOf(acknowledgement, ackId, body)], said);
    if (!saved) return;
    if (reply !== null) await kept?.clear();
    setOpen(false);
  }

  const writing = open || kept?.restored === true;
  return (
    <>
      <SaveProblems saving={saving} typed={kept?.form.reply ?? ''} />
      {writing && kept && (
        <TextArea
          label={words.replyLabel}
          hint={words.replyHint}
          value={kept.form.reply}
          maxLength={2000}
          onValue={(reply) => kept.change({ reply })}
        />
      )}
      <div class="k-actions">
        {writing && kept && (
          <>
            <Button tone="primary" onClick={() => void say(kept.form.reply, words.replied)}>
              {words.sendReply}
            </Button>
            <Button
              tone="quiet"
              onClick={() => {
                void kept.clear();
                setOpen(false);
              }}
            >
              {common.cancel}
            </Button>
          </>
        )}
        {!writing && read === null && (
          <Button tone="primary" icon={Check} onClick={() => void say(null, words.acknowledged)}>
            {words.acknowledge}
          </Button>
        )}
        {!writing && (
          <Button icon={Reply} onClick={() => setOpen(true)}>
            {words.reply}
          </Button>
        )}
      </div>
    </>
  );
}
