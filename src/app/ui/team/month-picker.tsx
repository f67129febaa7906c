import { ChevronLeft, ChevronRight } from 'lucide';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import { monthName } from '../../state/format.ts';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { team as en } from '../../words/en/team.ts';
import { team as id } from '../../words/id/team.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { monthBeside } from './month-beside.ts';

export interface MonthPickerProps {
  /** `2025-03` */
  month: string;
  today: LocalDate;
  onMonth: (month: string) => void;
}

export function MonthPicker({ month, today, onMonth }: MonthPickerProps) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const [earlier, later] = [monthBeside(month, -1, today), monthBeside(month, 1, today)];
  return (
    <div class="team-month" role="group" aria-label={words.month}>
      <IconButton
        icon={ChevronLeft}
        label={words.earlier}
        aria-disabled={earlier === null}
        onClick={() => earlier && onMonth(earlier)}
      />
      <output>{monthName(`${month}-01` as LocalDate, language)}</output>
      <IconButton
        icon={ChevronRight}
        label={words.later}
        aria-disabled={later === null}
        onClick={() => later && onMonth(later)}
      />
    </div>
  );
}
