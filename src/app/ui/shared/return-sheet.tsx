import { refusalOf } from '../../../domain/refusal/refusal.ts';
import { leastReason } from '../../../domain/review/decide-review.ts';
import { review } from '../../../domain/review/review.ts';
import { cleanText, saidLength } from '../../../domain/text/plain-text.ts';
import { recordOf } from '../../engine/engine.ts';
import type { InboxItem } from '../../queries/inbox.ts';
import { useApp, useEngine } from '../../state/use-app.ts';
import { FormSheet } from '../form/form-sheet.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { ChipRow } from '../kit/chip-row.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { announceGiven, reviewOf } from './give-verdicts.ts';
import { useInboxWords } from './inbox-words.ts';
import { subjectText } from './subject-text.ts';

/** Why an entry is sent back: a usual reason, own words, or both. */
export function ReturnSheet({ item, onClose }: { item: InboxItem; onClose: () => void }) {
  const words = useInboxWords();
  const engine = useEngine();
  const language = useApp((state) => state.language);
  const form = useRecordForm({
    key: `review/${item.row.id}`,
    initial: { reason: '' },
    older: (content) => (typeof content === 'string' ? { reason: content } : content),
    missing: ({ reason }) => {
      return saidLength(cleanText(reason)) < leastReason ? [refusalOf('reason-missing', 'reason')] : [];
    },
    place: (field) => (field.startsWith('verdict') ? 'reason' : field),
    limits: { reason: 1000 },
    words: {},
    records: ({ reason }, id) => [
      recordOf(review, id, reviewOf(item, { kind: 'dikembalikan', reason: cleanText(reason) })),
    ],
    onSaved(id) {
      announceGiven(engine, { ids: [id], text: words.inbox.returned }, words);
      onClose();
    },
  });
  if (form === undefined) return null;
  const { reason } = form.typed;
  return (
    <FormSheet of={form} title={words.inbox.returnTitle} save={words.inbox.sendBack} onClose={onClose}>
      <p class="in-text">{subjectText(item, words, language)}</p>
      <ChipRow
        label={words.inbox.usual}
        chips={words.inbox.usualReasons.map(({ label, text }) => ({ value: text, label }))}
        onChoose={(one) => {
          if (!reason.includes(one)) form.change({ reason: `${reason.trim()} ${one}`.trim() });
        }}
      />
      <TextArea {...form.field('reason')} label={words.inbox.reason} hint={words.inbox.reasonHint} />
    </FormSheet>
  );
}
