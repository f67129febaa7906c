import type { LocalDate } from '../../../domain/time/local-date.ts';
import { monthName } from '../../state/format.ts';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { team as en } from '../../words/en/team.ts';
import { team as id } from '../../words/id/team.ts';
import { MonthSwitch } from '../kit/month-switch.tsx';
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
    <MonthSwitch
      label={words.month}
      month={monthName(`${month}-01` as LocalDate, language)}
      earlierLabel={words.earlier}
      laterLabel={words.later}
      onEarlier={earlier === null ? null : () => onMonth(earlier)}
      onLater={later === null ? null : () => onMonth(later)}
    />
  );
}
