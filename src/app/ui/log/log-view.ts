import { useState } from 'preact/hooks';
import { activityCategories, type ActivityCategory } from '../../../domain/activity/activity-body.ts';
import type { Uuid } from '../../../std/uuid.ts';

export const stateFilters = ['all', 'held', 'waiting', 'sent', 'returned', 'approved', 'repair'] as const;

/** What of the log is looked at. */
export interface LogView {
  /** `2026-11`; null is the month that now is. */
  readonly month: string | null;
  readonly text: string;
  readonly state: (typeof stateFilters)[number];
  readonly category: ActivityCategory | 'all';
}

export const wholeMonth: LogView = { month: null, text: '', state: 'all', category: 'all' };

/** Remembered for this tab, per person; a link may ask for one state. */
export function useLogView(personId: Uuid, asked?: string): [LogView, (change: Partial<LogView>) => void] {
  const key = `jejak-log-${personId}`;
  const [view, setView] = useState(() => {
    const state = stateFilters.find((one) => one === asked);
    return state ? { ...wholeMonth, state } : readLogView(sessionStorage.getItem(key));
  });
  const change = (part: Partial<LogView>) => {
    const next = { ...view, ...part };
    sessionStorage.setItem(key, JSON.stringify(next));
    setView(next);
  };
  return [view, change];
}

/** A remembered view, as far as it can be understood. */
export function readLogView(remembered: string | null): LogView {
  try {
    const { month, text, state, category } = JSON.parse(remembered ?? '{}') as Partial<Record<keyof LogView, unknown>>;
    return {
      month: typeof month === 'string' && /^\d{4}-\d{2}$/.test(month) ? month : null,
      text: typeof text === 'string' ? text : '',
      state: stateFilters.find((one) => one === state) ?? 'all',
      category: activityCategories.find((one) => one === category) ?? 'all',
    };
  } catch {
    return wholeMonth;
  }
}
