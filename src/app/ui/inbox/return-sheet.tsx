import { useEffect, useState } from 'preact/hooks';
import { refusalOf } from '../../../domain/refusal.ts';
import { leastReason } from '../../../domain/review/decide-review.ts';
import { cleanText, saidLength } from '../../../domain/text/plain-text.ts';
import { instantOf } from '../../../domain/time/instant.ts';
import { dropDraft, keepDraft, readDraft } from '../../../device/store/drafts.ts';
import type { InboxItem } from '../../queries/inbox.ts';
import { useApp, useEngine } from '../../state/use-app.ts';
import { refusalText } from '../../words/reason-text.ts';
import { Button } from '../kit/button.tsx';
import { ChipRow } from '../kit/chip-row.tsx';
import { focusField } from '../kit/focus-field.ts';
import { Sheet } from '../kit/sheet.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { giveVerdicts } from './give-verdicts.ts';
import { useInboxWords } from './inbox-words.ts';
import { subjectText } from './subject-text.ts';

const fieldId = 'isian-alasan';

/** Why an entry is sent back: a usual reason, own words, or both; kept as it is typed. */
export function ReturnSheet({ item, onClose }: { item: InboxItem; onClose: () => void }) {
  const words = useInboxWords();
  const engine = useEngine();
  const language = useApp((state) => state.language);
  const draftKey = `review/${item.row.id}`;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const isShort = saidLength(cleanText(reason)) < leastReason;
  useEffect(
    () =>
      void readDraft(engine.database, draftKey).then(
        (draft) => typeof draft?.content === 'string' && setReason((typed) => typed || String(draft.content)),
        () => undefined,
      ),
    [],
  );

  function type(text: string) {
    setReason(text);
    void keepDraft(engine.database, draftKey, text, instantOf(engine.nowMs())).catch(() => undefined);
  }

  async function sendBack() {
    setTried(true);
    if (isShort) return focusField(fieldId);
    setBusy(true);
    const verdict = { kind: 'dikembalikan', reason: cleanText(reason) } as const;
    const given = await giveVerdicts(engine, { items: [item], verdict }, words);
    setBusy(false);
    if (!given) return;
    await dropDraft(engine.database, draftKey).catch(() => undefined);
    onClose();
  }

  return (
    <Sheet
      open
      title={words.inbox.returnTitle}
      onClose={onClose}
      closeLabel={words.common.close}
      footer={
        <Button tone="primary" busy={busy && words.inbox.saving} onClick={() => void sendBack()}>
          {words.inbox.sendBack}
        </Button>
      }
    >
      <div class="k-stack">
        <p class="in-text">{subjectText(item, words, language)}</p>
        <ChipRow
          label={words.inbox.usual}
          chips={words.inbox.usualReasons.map(({ label, text }) => ({ value: text, label }))}
          onChoose={(one) => type(reason.includes(one) ? reason : `${reason.trim()} ${one}`.trim())}
        />
        <TextArea
          id={fieldId}
          label={words.inbox.reason}
          hint={words.inbox.reasonHint}
          error={tried && isShort && refusalText(refusalOf('reason-missing'), words)}
          value={reason}
          onValue={type}
          maxLength={1000}
        />
      </div>
    </Sheet>
  );
}
