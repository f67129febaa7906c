import type { Monitor } from '../../../protocol/monitor.ts';
import { longDate, numberText } from '../../state/format.ts';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { monitor as en } from '../../words/en/monitor.ts';
import { monitor as id } from '../../words/id/monitor.ts';
import { Disclosure } from '../kit/disclosure.tsx';
import { Section } from '../kit/section.tsx';
import { shareOf } from './share-of.ts';

/** How many logged on each day: a sentence, bars, and the numbers behind them. */
export function MonitorDays({ monitor: { days, total } }: { monitor: Monitor }) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const work = days.filter((day) => day.work);
  const best = work.reduce<(typeof work)[number] | undefined>((a, b) => (a && a.logged >= b.logged ? a : b), undefined);
  if (best === undefined || total.people === 0) return null;
  const number = (value: number) => numberText(value, language);
  const mean = Math.round(work.reduce((sum, day) => sum + day.logged, 0) / work.length);
  return (
    <Section title={words.days}>
      <p>
        {words.daysSentence(number(mean), number(total.people), longDate(best.date, language), number(best.logged))}
      </p>
      <div class="monitor-bars" aria-hidden="true">
        {days.map(({ date, logged, work: isWork }) => (
          <div key={date} class="monitor-bar" data-work={isWork}>
            <div style={{ '--share': shareOf(logged, total.people) / 100 }} />
            <span>{Number(date.slice(8))}</span>
          </div>
        ))}
      </div>
      <Disclosure summary={words.table}>
        <table class="k-table">
          <thead>
            <tr>
              <th scope="col">{words.date}</th>
              <th scope="col" class="k-number">
                {words.loggedColumn}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ date, logged, work: isWork }) => (
              <tr key={date}>
                <th scope="row">
                  {longDate(date, language)}
                  {!isWork && ` · ${words.rest}`}
                </th>
                <td class="k-number">{words.ofPeople(number(logged), number(total.people))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </Section>
  );
}
