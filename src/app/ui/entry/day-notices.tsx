import { useState } from 'preact/hooks';
import { firstEntryDay } from '../../../domain/open-times/open-times.ts';
import type { EntryLock } from '../../../domain/policy/policy-body.ts';
import { addDays, isLocalDate, type LocalDate } from '../../../domain/time/local-date.ts';
import { longDate, plainDate } from '../../state/format.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';
import { useEntryWords } from './entry-words.ts';

export interface DayNoticesProps {
  date: string;
  /** The day on the wall. */
  today: LocalDate;
  lock: EntryLock;
  /** A new entry; one that stands may be open for reasons of its own. */
  isNew: boolean;
  /** The day that was taken for a night that has just been, null where none was. */
  nightMovedTo: LocalDate | null;
  onDate: (date: LocalDate) => void;
}

/** What is to be said of the day that is chosen: closed, of yesterday by now, or taken for a night that has just been. */
export function DayNotices({ date, today, lock, isNew, nightMovedTo, onDate }: DayNoticesProps) {
  const words = useEntryWords().entry;
  const language = useApp((state) => state.language);
  const [began] = useState(today);
  const first = firstEntryDay(lock, today);
  const isClosed = isNew && isLocalDate(date) && date < first;
  const hasTurned = isNew && date === began && began === addDays(today, -1) && nightMovedTo !== date;
  return (
    <div role="status" class="e-group">
      {isClosed && (
        <Notice tone="wait" title={words.closedDay(plainDate(first, language))}>
          {words.closedDayNote}
        </Notice>
      )}
      {hasTurned && (
        <Notice tone="wait" action={<Button onClick={() => onDate(today)}>{words.toToday}</Button>}>
          {words.dayTurned(longDate(began, language))}
        </Notice>
      )}
      {nightMovedTo !== null && nightMovedTo === date && (
        <Notice action={<Button onClick={() => onDate(today)}>{words.nightBack}</Button>}>
          {words.nightMoved(longDate(nightMovedTo, language))}
        </Notice>
      )}
    </div>
  );
}
