import { useState } from 'preact/hooks';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { InboxItem } from '../../queries/inbox.ts';
import { plainDate } from '../../state/format.ts';
import { useApp, useEngine } from '../../state/use-app.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { Notice } from '../kit/notice.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { giveVerdicts } from '../shared/give-verdicts.ts';
import { approvedTogether, minutesOfItems, peopleOf, unusualAmong, weeksOf } from './inbox-groups.ts';
import { useInboxWords } from '../shared/inbox-words.ts';

/** Whole weeks approved together; what is approved stands beside each before it is. */
export function WeeksSheet({ items, onClose }: { items: readonly InboxItem[]; onClose: () => void }) {
  const words = useInboxWords();
  const { inbox, common } = words;
  const language = useApp((state) => state.language);
  const engine = useEngine();
  const [picked, setPicked] = useState<ReadonlySet<LocalDate>>(new Set());
  const [busy, setBusy] = useState(false);
  const weeks = weeksOf(approvedTogether(items));
  const chosen = weeks.filter((week) => picked.has(week.monday)).flatMap((week) => week.items);
  const unusual = unusualAmong(chosen);

  function pick(monday: LocalDate, isPicked: boolean) {
    const next = new Set(picked);
    if (isPicked) next.add(monday);
    else next.delete(monday);
    setPicked(next);
  }

  async function approve() {
    setBusy(true);
    const given = await giveVerdicts(engine, { items: chosen, verdict: { kind: 'disetujui' } }, words);
    setBusy(false);
    if (given) onClose();
  }

  return (
    <Sheet
      open
      title={inbox.weeks}
      onClose={onClose}
      closeLabel={common.close}
      footer={
        <Button
          tone="primary"
          disabled={chosen.length === 0}
          busy={busy && inbox.saving}
          onClick={() => void approve()}
        >
          {chosen.length === 0 ? inbox.chooseWeek : inbox.approveMany(chosen.length)}
        </Button>
      }
    >
      <p class="k-soft">{inbox.weeksHint}</p>
      {weeks.reduce((sum, week) => sum + week.items.length, 0) < items.length && <p class="k-soft">{inbox.oneByOne}</p>}
      {weeks.map(({ monday, sunday, items: ofWeek }) => (
        <Checkbox
          key={monday}
          label={
            <>
              {inbox.week(plainDate(monday, language), plainDate(sunday, language))}
              <span class="in-note k-soft">
                {inbox.weekNote(
                  ofWeek.length,
                  peopleOf(ofWeek).length,
                  common.hoursMinutes(minutesOfItems(ofWeek, engine.nowMs())),
                )}
              </span>
            </>
          }
          checked={picked.has(monday)}
          onChecked={(isPicked) => pick(monday, isPicked)}
        />
      ))}
      {unusual > 0 && <Notice tone="wait">{inbox.unusual(unusual)}</Notice>}
    </Sheet>
  );
}
