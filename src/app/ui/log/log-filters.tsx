import { ChevronLeft, ChevronRight, ListFilter, Search, X } from 'lucide';
import { useState } from 'preact/hooks';
import { activityCategories } from '../../../domain/activity/activity-body.ts';
import { openMonths } from '../../../domain/open-times/open-times.ts';
import { monthOf, type LocalDate } from '../../../domain/time/local-date.ts';
import { monthName } from '../../state/format.ts';
import { useApp } from '../../state/use-app.ts';
import { ChipRow } from '../kit/chip-row.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import { Icon } from '../kit/icon.tsx';
import { Select } from '../kit/select.tsx';
import { TextField } from '../kit/text-field.tsx';
import { stateFilters, type LogView } from './log-view.ts';
import { isOfAllMonths } from './use-entries.ts';
import { useLogWords } from './log-words.ts';

export interface LogFiltersProps {
  view: LogView;
  onView: (change: Partial<LogView>) => void;
  today: LocalDate;
}

/** Search, month, state and, when asked for, kind. */
export function LogFilters({ view, onView, today }: LogFiltersProps) {
  const { log: words, common } = useLogWords();
  const [open, setOpen] = useState(view.category !== 'all');
  const clear = <IconButton icon={X} label={words.clearSearch} onClick={() => onView({ text: '' })} />;
  return (
    <div class="l-filters" role="search">
      <div class="l-search">
        <TextField
          label={words.search}
          hideLabel
          placeholder={words.search}
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          end={view.text ? clear : <Icon node={Search} size={20} />}
          value={view.text}
          onValue={(text) => onView({ text })}
        />
        <IconButton icon={ListFilter} label={words.moreFilters} aria-expanded={open} onClick={() => setOpen(!open)} />
      </div>
      {isOfAllMonths(view) ? (
        <p class="l-all-months">{words.allMonths}</p>
      ) : (
        <MonthPicker month={view.month ?? monthOf(today)} today={today} onMonth={(month) => onView({ month })} />
      )}
      <ChipRow
        label={words.state}
        scroll
        chips={shownFilters(view).map((state) => ({ value: state, label: words.states[state] }))}
        chosen={view.state}
        onChoose={(state) => onView({ state })}
      />
      {(open || view.category !== 'all') && (
        <Select
          label={words.category}
          hideLabel
          options={[
            { value: 'all', label: words.allCategories },
            ...activityCategories.map((category) => ({ value: category, label: common.category[category] })),
          ]}
          value={view.category}
          onValue={(category) => onView({ category: category as LogView['category'] })}
        />
      )}
    </div>
  );
}

/** What waits for the superior's word to count is rare: its chip stands where a link has led to it. */
function shownFilters({ state }: LogView) {
  return stateFilters.filter((one) => one !== 'held' || one === state);
}

interface MonthPickerProps {
  month: string;
  today: LocalDate;
  /** Null is the month that now is. */
  onMonth: (month: string | null) => void;
}

function MonthPicker({ month, today, onMonth }: MonthPickerProps) {
  const words = useLogWords().log;
  const language = useApp((state) => state.language);
  const months = openMonths(today);
  const at = months.indexOf(month);
  const [older, newer] = [months[at + 1], months[at - 1]];
  const go = (to: string | undefined) => to !== undefined && onMonth(to === monthOf(today) ? null : to);
  return (
    <div class="l-month">
      <IconButton
        icon={ChevronLeft}
        label={words.previousMonth}
        disabled={older === undefined}
        onClick={() => go(older)}
      />
      <Select
        label={words.month}
        hideLabel
        options={months.map((one) => ({ value: one, label: monthName(`${one}-01` as LocalDate, language) }))}
        value={month}
        onValue={go}
      />
      <IconButton
        icon={ChevronRight}
        label={words.nextMonth}
        disabled={newer === undefined}
        onClick={() => go(newer)}
      />
    </div>
  );
}
