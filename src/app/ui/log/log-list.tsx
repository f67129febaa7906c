import { ListFilter, NotebookPen } from 'lucide';
import { useRoute } from 'preact-iso';
import { useMemo } from 'preact/hooks';
import { countedMinutes } from '../../../domain/activity/activity-minutes.ts';
import type { Policy } from '../../../domain/policy/policy-body.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { LocalTime } from '../../../domain/time/zone.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { countingBodies, type LoggedEntry } from '../../queries/logged-entry.ts';
import { mostMatches } from '../../queries/search-entries.ts';
import { longDate } from '../../state/format.ts';
import { useLocalNow } from '../../state/local-now.ts';
import { useApp, useEngine } from '../../state/use-app.ts';
import type { Workplace } from '../../state/workplace.ts';
import type { Language } from '../../words/words.ts';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { LinkButton } from '../kit/link-button.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { VirtualList } from '../kit/virtual-list.tsx';
import { ActivityRow } from '../shared/activity-row.tsx';
import { LogFilters } from './log-filters.tsx';
import { useLogView, wholeMonth, type LogView } from './log-view.ts';
import { isOfAllMonths, useEntries, type Entries } from './use-entries.ts';
import { useLogWords, type LogWords } from './log-words.ts';

export interface LogListProps {
  workplace: Workplace;
  currentId: Uuid | undefined;
}

/** The entries of a month, of a search, or of what is unsent, by day. */
export function LogList({ workplace, currentId }: LogListProps) {
  const { log: words } = useLogWords();
  const engine = useEngine();
  const now = useLocalNow(engine, workplace);
  const today = now.date;
  const [view, changeView] = useLogView(engine.session.personId, useRoute().query['keadaan']);
  const found = useEntries(view, today);
  const { entries, deletions, searching } = found;
  return (
    <div class="l-list">
      <LogFilters view={view} onView={changeView} today={today} />
      <p class="l-summary" role="status">
        {searching && !entries?.length ? words.searching : entries && summaryOf(entries, view, words)}
      </p>
      {deletions > 0 && <p class="k-hint">{words.deletionsWait(deletions)}</p>}
      {entries === undefined && <Skeleton label={words.loading} rows={6} />}
      {entries?.length === 0 && !searching && <NoEntries view={view} onView={changeView} />}
      {entries && entries.length > 0 && (
        <Days found={found} view={view} entries={entries} currentId={currentId} policy={workplace.policy} now={now} />
      )}
    </div>
  );
}

function summaryOf(entries: readonly LoggedEntry[], view: LogView, words: LogWords['log']): string {
  if (entries.length === 0) return '';
  if (view.text.trim() !== '' && entries.length >= mostMatches) return words.firstMatches(mostMatches);
  return words.count(entries.length);
}

interface DaysProps {
  found: Entries;
  view: LogView;
  entries: readonly LoggedEntry[];
  currentId: Uuid | undefined;
  policy: Policy;
  now: LocalTime;
}

function Days({ found, view, entries, currentId, policy: { dailyCapMinutes: cap = null }, now }: DaysProps) {
  const { common, log } = useLogWords();
  const language = useApp((state) => state.language);
  const days = useMemo(() => byDay(entries), [entries]);
  const isWhole = view.state === 'all' && view.category === 'all' && !isOfAllMonths(view);
  const totalOf = (date: LocalDate) => {
    const ofDay = days.get(date) ?? [];
    if (!isWhole) return log.count(ofDay.length);
    return common.hoursMinutes(countedMinutes(countingBodies(ofDay), { cap, now }));
  };
  return (
    <VirtualList
      key={found.key}
      restoreKey={`log ${found.key}`}
      label={log.list}
      items={entries}
      estimate={108}
      keyOf={({ row }) => row.id}
      groupOf={({ row }) => row.body.date}
      renderGroup={(_, { row: { body } }) => (
        <span class="k-split">
          <span>{dayName(body.date, language, isOfAllMonths(view))}</span>
          <span>{totalOf(body.date)}</span>
        </span>
      )}
      renderItem={(entry) => <ActivityRow entry={entry} current={entry.row.id === currentId} />}
    />
  );
}

/** `Jumat, 20 November`; with the year where entries of several months stand together. */
function dayName(date: LocalDate, language: Language, withYear: boolean): string {
  const name = longDate(date, language);
  return withYear ? name : name.replace(` ${date.slice(0, 4)}`, '');
}

function byDay(entries: readonly LoggedEntry[]): ReadonlyMap<LocalDate, LoggedEntry[]> {
  const days = new Map<LocalDate, LoggedEntry[]>();
  for (const entry of entries) {
    const { date } = entry.row.body;
    const ofDay = days.get(date);
    if (ofDay) ofDay.push(entry);
    else days.set(date, [entry]);
  }
  return days;
}

function NoEntries({ view, onView }: { view: LogView; onView: (change: Partial<LogView>) => void }) {
  const words = useLogWords().log;
  const isWhole = view.state === 'all' && view.category === 'all' && view.text.trim() === '';
  if (isWhole) {
    const record = <LinkButton href="/catat">{words.record}</LinkButton>;
    return (
      <EmptyState icon={NotebookPen} action={record}>
        {words.emptyMonth}
      </EmptyState>
    );
  }
  const showAll = <Button onClick={() => onView({ ...wholeMonth, month: view.month })}>{words.showAll}</Button>;
  return (
    <EmptyState icon={ListFilter} action={showAll}>
      {words.emptyMatches}
    </EmptyState>
  );
}
