import { useState } from 'preact/hooks';
import type { Activity } from '../../../domain/activity/activity-body.ts';
import { minutesOf } from '../../../domain/activity/activity-minutes.ts';
import { dayTarget } from '../../../domain/holiday/day-target.ts';
import { useEngine } from '../../state/use-app.ts';
import { useWorkplace } from '../../state/workplace.ts';
import { activityWarnings, type ActivityWarning } from '../../../domain/activity/activity-warnings.ts';
import { firstEntryDay } from '../../../domain/open-times/open-times.ts';
import { addDays, isLocalDate, type LocalDate } from '../../../domain/time/local-date.ts';
import type { LocalTime } from '../../../domain/time/zone.ts';
import { clockTime } from '../../state/format.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { ChipRow } from '../kit/chip-row.tsx';
import { Notice } from '../kit/notice.tsx';
import { TextField } from '../kit/text-field.tsx';
import { spanText } from '../shared/activity-text.ts';
import { WordedDateField } from '../shared/worded-date-field.tsx';
import { WordedTimeField } from '../shared/worded-time-field.tsx';
import { bodyOf } from './entry-form.ts';
import { useEntryWords, type EntryWords } from './entry-words.ts';
import type { EntryFormState } from './entry-form-state.ts';
import { DayNotices } from './day-notices.tsx';
import { nightJustBeen } from './night.ts';
import { usualTimes } from './usual-times.ts';

export interface WhenFieldsProps {
  entry: EntryFormState;
  others: readonly Activity[];
  now: LocalTime;
}

interface SpanFieldsProps extends WhenFieldsProps {
  onNextDay: (nextDay: boolean) => void;
}

/** The day and the time, with one-tap choices and what is worth a second look. */
export function WhenFields({ entry, others, now, isNew }: WhenFieldsProps & { isNew: boolean }) {
  const words = useEntryWords();
  const { typed: form, change } = entry;
  const workplace = useWorkplace(useEngine());
  const [night, setNight] = useState<LocalDate | null>(null);
  const isSpan = form.timeKind === 'span';
  function toNextDay(nextDay: boolean) {
    const moved = nextDay ? nightJustBeen(bodyOf({ ...form, nextDay }), now) : null;
    // What the tick had moved comes back with it.
    const date = !nextDay && form.date === night ? now.date : moved;
    setNight(moved);
    change(date ? { nextDay, date } : { nextDay });
  }
  return (
    <>
      <div class="e-group">
        <WordedDateField
          {...entry.field('date')}
          label={words.entry.date}
          min={workplace && firstEntryDay(workplace.policy.entryLock, now.date)}
          max={now.date}
          enterKeyHint="next"
        />
        <ChipRow
          label={words.entry.usualDays}
          chips={[
            { value: now.date, label: words.common.today },
            { value: addDays(now.date, -1), label: words.common.yesterday },
          ]}
          chosen={form.date}
          onChoose={(date) => change({ date })}
        />
        {workplace && (
          <DayNotices
            date={form.date}
            today={now.date}
            lock={workplace.policy.entryLock}
            isNew={isNew}
            nightMovedTo={night}
            onDate={(date) => change({ date })}
          />
        )}
      </div>
      <div class="e-group">
        {isSpan ? (
          <SpanFields entry={entry} others={others} now={now} onNextDay={toNextDay} />
        ) : (
          <DurationField entry={entry} />
        )}
        <Warnings entry={entry} others={others} now={now} />
        <div class="e-quiet">
          <Button tone="quiet" onClick={() => change({ timeKind: isSpan ? 'duration' : 'span' })}>
            {isSpan ? words.entry.toDuration : words.entry.toSpan}
          </Button>
        </div>
      </div>
    </>
  );
}

function SpanFields({ entry, others, now, onNextDay }: SpanFieldsProps) {
  const words = useEntryWords();
  const { typed: form, change } = entry;
  const frame = (field: string) => ({ ...entry.part(field), enterKeyHint: 'next' as const });
  const spans = isLocalDate(form.date) ? usualTimes(form.date, others, now) : [];
  const chips = spans.map((span) => ({ value: `${span.start} ${span.end}`, label: spanLabel(span.start, span.end) }));
  const isLong = (field: string) => (entry.part(field).error || '').length > longerThanHalf;
  const offersNextDay = form.start !== '' && form.end !== '' && form.end <= form.start;
  return (
    <>
      <div class="k-pair" data-stacked={isLong('time.start') || isLong('time.end')}>
        <WordedTimeField
          {...frame('time.start')}
          label={words.entry.start}
          value={form.start}
          onValue={(start) => change({ start })}
        />
        <WordedTimeField
          {...frame('time.end')}
          label={words.entry.end}
          value={form.end}
          onValue={(end) => change({ end })}
        />
      </div>
      {offersNextDay && <Checkbox label={words.entry.nextDay} checked={form.nextDay} onChecked={onNextDay} />}
      <ChipRow
        label={words.entry.usualTimes}
        chips={chips}
        chosen={`${form.start} ${form.end}`}
        onChoose={(span) => change({ start: span.slice(0, 5), end: span.slice(6), nextDay: false })}
      />
    </>
  );
}

/** Letters that fit below one of two fields side by side, in two lines. */
const longerThanHalf = 40;

const spanLabel = (start: string, end: string) => `${clockTime(start)}–${clockTime(end)}`;

function DurationField({ entry }: { entry: EntryFormState }) {
  const words = useEntryWords();
  const { typed: form, change } = entry;
  return (
    <>
      <TextField
        {...entry.part('time.minutes')}
        label={words.entry.minutes}
        inputMode="numeric"
        enterKeyHint="next"
        autoComplete="off"
        value={form.minutes}
        onValue={(minutes) => change({ minutes })}
      />
      <ChipRow
        label={words.entry.usualDurations}
        chips={[30, 60, 90, 120].map((minutes) => ({
          value: String(minutes),
          label: words.common.hoursMinutes(minutes),
        }))}
        chosen={form.minutes}
        onChoose={(minutes) => change({ minutes })}
      />
    </>
  );
}

/** How long it lasts and what to look at twice; none of it stands in the way of saving. */
function Warnings({ entry: { typed: form }, others, now }: WhenFieldsProps) {
  const words = useEntryWords();
  const workplace = useWorkplace(useEngine());
  const body = bodyOf(form);
  const lasts = isLocalDate(form.date) && isTimed(body) ? minutesOf(body.time) : 0;
  if (!(lasts > 0)) return null;
  const target = workplace && dayTarget(body.date, workplace.policy, workplace.holidays);
  const warnings = activityWarnings(body, { others, now, target });
  return (
    <>
      <p class="k-hint">{words.entry.lasts(words.common.hoursMinutes(lasts))}</p>
      <div role="status" class="e-group">
        {warnings.map((warning) => (
          <Notice key={warning.kind} tone="wait">
            {warningText(warning, words)}
          </Notice>
        ))}
      </div>
    </>
  );
}

function isTimed({ time }: Activity): boolean {
  return time.kind === 'duration' ? Number.isInteger(time.minutes) : time.start !== '' && time.end !== '';
}

function warningText(warning: ActivityWarning, words: EntryWords): string {
  if (warning.kind === 'long') return words.entry.warnings.long(words.common.hoursMinutes(warning.minutes));
  if (warning.kind === 'rest-day') return words.entry.warnings['rest-day'](warning.name);
  if (warning.kind === 'not-over-yet') return words.entry.warnings['not-over-yet'];
  return words.entry.warnings.overlap(spanText(warning.with.time, words) ?? '', warning.with.description);
}
