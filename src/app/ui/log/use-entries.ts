import { useEffect, useMemo, useState } from 'preact/hooks';
import { monthOf, type LocalDate } from '../../../domain/time/local-date.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { entriesById, type LoggedEntry } from '../../queries/logged-entry.ts';
import { heldEntries } from '../../queries/held-work.ts';
import { monthEntries } from '../../queries/month-entries.ts';
import { returnedEntries } from '../../queries/returned-entries.ts';
import { searchEntries } from '../../queries/search-entries.ts';
import { unsentEntries } from '../../queries/unsent-entries.ts';
import { useApp, useEngine } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { workState, type RecordState } from '../shared/record-state.ts';
import type { LogView } from './log-view.ts';

export interface Entries {
  /** Undefined until read. */
  readonly entries: readonly LoggedEntry[] | undefined;
  readonly deletions: number;
  readonly searching: boolean;
  /** Changes when the entries are of another place in the log. */
  readonly key: string;
}

/** The entries of a view, kept up to date. A search, and what is unsent, is of all months. */
export function useEntries(view: LogView, today: LocalDate): Entries {
  const engine = useEngine();
  const sending = useApp((state) => state.sending);
  const search = useSearch(view.text);
  const month = view.month ?? monthOf(today);
  const key = placeOf(view, month);
  const found = useLive(async () => {
    if (search !== null) return { key, deletions: 0, entries: await entriesById(engine, search.ids) };
    if (view.state === 'waiting' || view.state === 'repair')
      return { key, ...(await unsentEntries(engine, view.state)) };
    if (view.state === 'returned') return { key, deletions: 0, entries: await returnedEntries(engine, today) };
    if (view.state === 'held') return { key, deletions: 0, entries: await heldEntries(engine) };
    return { key, deletions: 0, entries: await monthEntries(engine, month) };
  }, [engine, key, today, search?.ids]);
  const current = found?.key === key ? found : undefined;
  const entries = useMemo(
    () => current?.entries.filter((entry) => isShown(entry, view, workState(entry, sending))),
    [current, view.state, view.category, view.state === 'all' ? null : sending],
  );
  return { entries, key, deletions: current?.deletions ?? 0, searching: search?.searching ?? false };
}

export function isOfAllMonths({ text, state }: LogView): boolean {
  return text.trim() !== '' || ['waiting', 'repair', 'returned', 'held'].includes(state);
}

function placeOf(view: LogView, month: string): string {
  const text = view.text.trim();
  if (text !== '') return `? ${text}`;
  return isOfAllMonths(view) ? view.state : month;
}

function isShown({ row }: LoggedEntry, { state, category }: LogView, actual: RecordState): boolean {
  if (category !== 'all' && row.body.category !== category) return false;
  if (actual === 'held' && state === 'sent') return true;
  return state === 'all' || state === (actual === 'sending' ? 'waiting' : actual);
}

const pauseMs = 250;

/** What a search has found so far; null while nothing is searched for. */
function useSearch(typed: string): { readonly ids: readonly Uuid[]; readonly searching: boolean } | null {
  const engine = useEngine();
  const text = typed.trim();
  const [result, setResult] = useState<{ text: string; ids: readonly Uuid[]; searching: boolean } | null>(null);
  useEffect(() => {
    if (text === '') return;
    let stopped = false;
    const run = async () => {
      let ids: readonly Uuid[] = [];
      for await (const found of searchEntries(engine, text)) {
        if (stopped) return;
        ids = found.length === ids.length ? ids : found;
        setResult({ text, ids, searching: true });
      }
      if (!stopped) setResult({ text, ids, searching: false });
    };
    const timer = setTimeout(() => void run(), pauseMs);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [engine, text]);
  if (text === '') return null;
  return result
    ? { ids: result.ids, searching: result.searching || result.text !== text }
    : { ids: noIds, searching: true };
}

const noIds: readonly Uuid[] = [];
