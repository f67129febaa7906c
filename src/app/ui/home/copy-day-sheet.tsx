import { useState } from 'preact/hooks';
import type { Activity } from '../../../domain/activity/activity-body.ts';
import { isNotOverYet } from '../../../domain/activity/activity-warnings.ts';
import type { LocalTime } from '../../../domain/time/zone.ts';
import type { RowOf } from '../../../device/store/queries.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { lastDayBefore } from '../../queries/last-day-before.ts';
import { entriesBetween } from '../../queries/logged-entry.ts';
import { longDate } from '../../state/format.ts';
import { useApp, useEngine, useWords, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { copyDay as en } from '../../words/en/copy-day.ts';
import { copyDay as id } from '../../words/id/copy-day.ts';
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
export function CopyDaySheet({ now, onClose }: { now: LocalTime; onClose: () => void }) {
  const today = now.date;
  const { home, common, activity } = useWords();
  const said = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const engine = useEngine();
  const rows = useLive(() => lastDayBefore(engine, today), [engine, today]);
  const todays = useLive(() => entriesBetween(engine, today, today), [engine, today]);
  const [picked, setPicked] = useState<ReadonlyMap<Uuid, boolean>>(new Map());
  const [step, setStep] = useState<Step>('choosing');
  const isThere = ({ body }: RowOf<Activity>) =>
    todays?.some(({ row }) => isSameWork(row.body, onDay(body, today))) ?? false;
  // Work whose hours are still to come is copied only by whoever says so.
  const isToCome = ({ body }: RowOf<Activity>) => isNotOverYet(onDay(body, today), now);
  const isPicked = (row: RowOf<Activity>) => picked.get(row.id) ?? !(isThere(row) || isToCome(row));
  const chosen = rows && todays ? rows.filter(isPicked) : [];

  async function copy() {
    if (step === 'copying') return;
    setStep('copying');
    const outcome = await copyTo(engine, today, chosen).catch(() => null);
    if (outcome === null) return setStep('fault');
    const before = outcome.saved.map((saved) => ({ id: saved, body: null }));
    if (before.length > 0) announceWithUndo(engine, said.copied(before.length), before);
    if (outcome.refused.length === 0) onClose();
    else setStep(outcome);
  }

  const day = rows?.[0]?.body.date;
  const ended = typeof step === 'object';
  return (
    <Sheet
      open
      title={day ? said.copyFrom(longDate(day, language)) : home.copy}
      onClose={onClose}
      closeLabel={common.close}
      footer={
        ended || !day ? (
          <Button onClick={onClose}>{common.close}</Button>
        ) : (
          <Button
            tone="primary"
            disabled={chosen.length === 0}
            busy={step === 'copying' && said.copying}
            onClick={() => void copy()}
          >
            {said.copyButton(chosen.length)}
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
      {!ended && rows?.length === 0 && <p>{said.copyNone}</p>}
      {!ended && rows && rows.length > 0 && (
        <CopyList
          rows={rows}
          isPicked={isPicked}
          isThere={isThere}
          isToCome={isToCome}
          onPicked={setPicked}
          picked={picked}
        />
      )}
    </Sheet>
  );
}

interface CopyListProps {
  rows: readonly RowOf<Activity>[];
  picked: ReadonlyMap<Uuid, boolean>;
  isPicked: (row: RowOf<Activity>) => boolean;
  isThere: (row: RowOf<Activity>) => boolean;
  isToCome: (row: RowOf<Activity>) => boolean;
  onPicked: (picked: ReadonlyMap<Uuid, boolean>) => void;
}

function CopyList({ rows, picked, isPicked, isThere, isToCome, onPicked }: CopyListProps) {
  const words = useWords();
  const said = useWordsOf({ id, en });
  const count = rows.filter(isPicked).length;
  const toCome = rows.filter(isToCome).length;
  const pickedToCome = rows.filter((row) => isToCome(row) && isPicked(row)).length;
  return (
    <div>
      <p class="k-soft">{said.copyHint}</p>
      {toCome > 0 && (
        <Notice tone="wait">{pickedToCome > 0 ? said.copyPickedToCome(pickedToCome) : said.copyLeftOut(toCome)}</Notice>
      )}
      <Checkbox
        label={<strong>{said.copyAll}</strong>}
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
                {isThere(row) && ` · ${said.copyAlready}`}
                {isToCome(row) && ` · ${said.copyToCome}`}
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
  const said = useWordsOf({ id, en });
  return (
    <>
      {saved.length > 0 && (
        <Notice tone="ok" live="status">
          {said.copied(saved.length)}
        </Notice>
      )}
      <Notice tone="bad" live="alert" title={said.copyRefused(refused.length)}>
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
