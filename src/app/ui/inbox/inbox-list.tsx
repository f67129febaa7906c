import { useMemo, useState } from 'preact/hooks';
import { groupBy } from '../../../std/group-by.ts';
import { readSubjectsWithEvidence } from '../../queries/evidence-of.ts';
import type { InboxItem } from '../../queries/inbox.ts';
import { readPlanTexts } from '../../queries/plan-texts.ts';
import { longDate } from '../../state/format.ts';
import { useApp, useEngine } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { Button } from '../kit/button.tsx';
import { ConfirmDialog } from '../kit/confirm-dialog.tsx';
import { VirtualList } from '../kit/virtual-list.tsx';
import { giveVerdicts } from '../shared/give-verdicts.ts';
import { InboxEntry } from './inbox-entry.tsx';
import { approvedTogether, minutesOfItems, unusualAmong } from './inbox-groups.ts';
import { useInboxWords } from '../shared/inbox-words.ts';
import { ReturnSheet } from '../shared/return-sheet.tsx';

const groupOf = ({ person, date }: InboxItem) => `${person.id} ${date}`;

/** The waiting entries by person and day; a day is approved from its heading. */
export function InboxList({ items }: { items: readonly InboxItem[] }) {
  const words = useInboxWords();
  const engine = useEngine();
  const plans = useLive(() => readPlanTexts(engine.database), [engine]);
  const evidenced = useLive(() => readSubjectsWithEvidence(engine.database), [engine]);
  const days = useMemo(() => groupBy(items, groupOf), [items]);
  const [day, setDay] = useState<readonly InboxItem[] | null>(null);
  const [returning, setReturning] = useState<InboxItem | null>(null);
  const approve = (some: readonly InboxItem[]) =>
    giveVerdicts(engine, { items: some, verdict: { kind: 'disetujui' } }, words);
  return (
    <>
      <VirtualList
        items={items}
        keyOf={({ row }) => row.id}
        groupOf={groupOf}
        renderGroup={(name) => <DayHead items={days.get(name) ?? []} onApprove={setDay} />}
        label={words.inbox.list}
        estimate={184}
        renderItem={(item) => (
          <InboxEntry
            item={item}
            plans={plans}
            evidenced={evidenced?.has(item.row.id) === true}
            onApprove={() => void approve([item])}
            onReturn={() => setReturning(item)}
          />
        )}
      />
      {day && <ApproveDay items={day} onApprove={() => approve(day)} onClose={() => setDay(null)} />}
      {returning && <ReturnSheet item={returning} onClose={() => setReturning(null)} />}
    </>
  );
}

interface DayHeadProps {
  items: readonly InboxItem[];
  onApprove: (items: readonly InboxItem[]) => void;
}

function DayHead({ items, onApprove }: DayHeadProps) {
  const words = useInboxWords().inbox;
  const language = useApp((state) => state.language);
  const first = items[0];
  const together = approvedTogether(items);
  if (first === undefined) return null;
  const name = first.person.body.name;
  const date = longDate(first.date, language);
  return (
    <span class="in-day">
      <span>
        {name.split(',')[0]}
        <span class="in-date">{date}</span>
      </span>
      {together.length > 1 && (
        <Button aria-label={words.approveDayLabel(together.length, name, date)} onClick={() => onApprove(together)}>
          {words.approveDay(together.length)}
        </Button>
      )}
    </span>
  );
}

interface ApproveDayProps {
  items: readonly InboxItem[];
  onApprove: () => Promise<boolean>;
  onClose: () => void;
}

function ApproveDay({ items, onApprove, onClose }: ApproveDayProps) {
  const { inbox: words, common } = useInboxWords();
  const { nowMs } = useEngine();
  const language = useApp((state) => state.language);
  const [busy, setBusy] = useState(false);
  const { person, date: day } = items[0]!;
  const unusual = unusualAmong(items);
  async function approve() {
    setBusy(true);
    if (await onApprove()) onClose();
    else setBusy(false);
  }
  return (
    <ConfirmDialog
      open
      title={words.dayQuestion(items.length)}
      confirmLabel={words.approveMany(items.length)}
      cancelLabel={common.cancel}
      busy={busy && words.saving}
      onConfirm={() => void approve()}
      onCancel={onClose}
    >
      <p>
        {words.dayText(person.body.name, longDate(day, language), common.hoursMinutes(minutesOfItems(items, nowMs())))}
      </p>
      {unusual > 0 && <p>{words.unusual(unusual)}</p>}
    </ConfirmDialog>
  );
}
