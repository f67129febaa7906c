import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { Monitor } from '../../../protocol/monitor.ts';
import { monthName, numberText } from '../../state/format.ts';
import { useApp, useWords, useWordsOf } from '../../state/use-app.ts';
import { monitor as en } from '../../words/en/monitor.ts';
import { monitor as id } from '../../words/id/monitor.ts';
import { Card } from '../kit/card.tsx';
import { Meter } from '../kit/meter.tsx';
import { shareOf } from './share-of.ts';

/** The month in one sentence, then its two shares. */
export function MonitorSummary({ monitor: { total, month } }: { monitor: Monitor }) {
  const words = useWordsOf({ id, en });
  const { common } = useWords();
  const language = useApp((state) => state.language);
  const number = (value: number) => numberText(value, language);
  return (
    <Card>
      <p class="monitor-sentence">
        {words.sentence(number(total.logged), number(total.people), monthName(`${month}-01` as LocalDate, language))}
      </p>
      <Meter
        label={words.coverage}
        value={total.loggedDays}
        max={Math.max(total.workDays, 1)}
        text={words.ofDays(number(total.loggedDays), number(total.workDays), shareOf(total.loggedDays, total.workDays))}
      />
      <Meter
        label={words.minutes}
        value={total.minutes}
        max={Math.max(total.targetMinutes, 1)}
        text={words.ofMinutes(
          common.hoursMinutes(total.minutes),
          common.hoursMinutes(total.targetMinutes),
          shareOf(total.minutes, total.targetMinutes),
        )}
      />
      <p class="k-hint">{words.note}</p>
    </Card>
  );
}
