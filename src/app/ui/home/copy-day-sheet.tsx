import { useState } from 'preact/hooks';
import type { Activity } from '../../../domain/activity/activity-body.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { RowOf } from '../../../device/store/queries.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { lastDayBefore } from '../../queries/last-day-before.ts';
import { entriesBetween } from '../../queries/logged-entry.ts';
import { longDate } from '../../state/format.ts';
import { useApp, useEngine, useWords } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { refusalText } from '../../words/reason-text.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { Notice } from '../kit/notice.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { activityLine } from '../shared/activity-text.ts';
import { announceWithUndo } from '../shared/take-back.ts';
import { copyTo, isSameWork, onDay, type CopyOutcome } from './copy-day.ts';

type Step = 'choosing' | 'copying' | 'fault' | CopyOutcome;

/** Salin dari kemarin: the last workday's own entries, saved for today as chosen, with one way back. */
export function CopyDaySheet({ today, onClose }: { today: LocalDate; onClose: () => void }) {
  const { home, common, activity } = useWords();
  const language = useApp((state) => state.language);
  const engine = useEngine();
  const rows = useLive(() => lastDayBefore(engine, today), [engine, today]);
  const todays = useLive(() => entriesBetween(engine, today, today), [engine, today]);
  const [picked, setPicked] = useState<ReadonlyMap<Uuid, boolean>>(new Map());
  const [step, setStep] = useState<Step>('choosing');
  const isThere = ({ body }: RowOf<Activity>) =>
    todays?.some(({ row }) => isSameWork(row.body, onDay(body, today))) ?? false;
  const isPicked = (row: RowOf<Activity>) => picked.get(row.id) ?? !isThere(row);
  const chosen = rows && todays ? rows.filter(isPicked) : [];

  async function copy() {
    if (step === 'copying') return;
    setStep('copying');
    const outcome = await copyTo(engine, today, chosen).catch(() => null);
    if (outcome === null) return setStep('fault');
    const before = outcome.saved.map((id) => ({ id, body: null }));
    if (before.length > 0) announceWithUndo(engine, home.copied(before.length), before);
    if (outcome.refused.length === 0) onClose();
    else setStep(outcome);
  }

  const day = rows?.[0]?.body.date;
  const ended = typeof step === 'object';
  return (
    <Sheet
      open
      title={day ? home.copyFrom(longDate(day, language)) : home.copy}
      onClose={onClose}
      closeLabel={common.close}
      footer={
        ended || !day ? (
          <Button onClick={onClose}>{common.close}</Button>
        ) : (
          <Button
            tone="primary"
            disabled={chosen.length === 0}
            busy={step === 'copying' && home.copying}
            onClick={() => void copy()}
          >
            {home.copyButton(chosen.length)}
          </Button>
        )
      }
    >
      {step === 'fault' && (
        <Notice tone="bad" live="alert">
          {activity.saveFault}
        </Notice>
      )}
      {ended && <Refused outcome={step} />}
      {!ended && rows?.length === 0 && <p>{home.copyNone}</p>}
      {!ended && rows && rows.length > 0 && (
        <CopyList rows={rows} isPicked={isPicked} isThere={isThere} onPicked={setPicked} picked={picked} />
      )}
    </Sheet>
  );
}

interface CopyListProps {
  rows: readonly RowOf<Activity>[];
  picked: ReadonlyMap<Uuid, boolean>;
  isPicked: (row: RowOf<Activity>) => boolean;
  isThere: (row: RowOf<Activity>) => boolean;
  onPicked: (picked: ReadonlyMap<Uuid, boolean>) => void;
}

function CopyList({ rows, picked, isPicked, isThere, onPicked }: CopyListProps) {
  const words = useWords();
  const count = rows.filter(isPicked).length;
  return (
    <div>
      <p class="k-soft">{words.home.copyHint}</p>
      <Checkbox
        label={<strong>{words.home.copyAll}</strong>}
        checked={count === rows.length}
        mixed={count > 0 && count < rows.length}
        onChecked={(all) => onPicked(new Map(rows.map((row) => [row.id, all])))}
      />
      {rows.map((row) => (
        <Checkbox
          key={row.id}
          label={
            <>
              <span class="a-description">{row.body.description}</span>
              <span class="k-row-meta">
                {activityLine(row.body, words)}
                {isThere(row) && ` · ${words.home.copyAlready}`}
              </span>
            </>
          }
          checked={isPicked(row)}
          onChecked={(one) => onPicked(new Map(picked).set(row.id, one))}
        />
      ))}
    </div>
  );
}

function Refused({ outcome: { saved, refused } }: { outcome: CopyOutcome }) {
  const words = useWords();
  return (
    <>
      {saved.length > 0 && (
        <Notice tone="ok" live="status">
          {words.home.copied(saved.length)}
        </Notice>
      )}
      <Notice tone="bad" live="alert" title={words.home.copyRefused(refused.length)}>
        <ul class="h-refused">
          {refused.map(({ body, refusal }, index) => (
            <li key={index}>
              <span class="a-description">{body.description}</span>
              <span class="k-row-meta">{refusalText(refusal, words)}</span>
            </li>
          ))}
        </ul>
      </Notice>
    </>
  );
}
