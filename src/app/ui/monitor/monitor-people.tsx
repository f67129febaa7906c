import type { Monitor } from '../../../protocol/monitor.ts';
import { numberText, plainDate } from '../../state/format.ts';
import { useApp, useWords, useWordsOf } from '../../state/use-app.ts';
import { monitor as en } from '../../words/en/monitor.ts';
import { monitor as id } from '../../words/id/monitor.ts';
import { Section } from '../kit/section.tsx';
import { TableScroll } from '../kit/table-scroll.tsx';
import { daysBetween } from './monitor-standing.tsx';

/** The people of a unit, by name and never by rank. */
export function MonitorPeople({ monitor: { people, today } }: { monitor: Monitor }) {
  const words = useWordsOf({ id, en });
  const { common } = useWords();
  const language = useApp((state) => state.language);
  const number = (value: number) => numberText(value, language);
  if (people.length === 0) return null;
  return (
    <Section title={words.people}>
      <TableScroll role="group" label={words.people}>
        <table class="k-table monitor-people">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col" class="k-number">
                {words.daysColumn}
              </th>
              <th scope="col" class="k-number">
                {words.minutesColumn}
              </th>
              <th scope="col" class="k-number">
                {words.targetsColumn}
              </th>
              <th scope="col" class="k-number">
                {words.awaitingColumn}
              </th>
              <th scope="col">{words.last}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  {one.name}
                  <span class="monitor-position">{one.position}</span>
                </th>
                <td class="k-number" data-label={words.daysColumn}>
                  {words.ofPeople(number(one.days), number(one.workDays))}
                </td>
                <td class="k-number" data-label={words.minutesColumn}>
                  {common.hoursMinutes(one.minutes)}
                  <span class="monitor-position">{words.of(common.hoursMinutes(one.targetMinutes))}</span>
                </td>
                <td class="k-number" data-label={words.targetsColumn}>
                  {one.targets.indicators === 0
                    ? words.none
                    : words.ofPeople(number(one.targets.onTrack), number(one.targets.indicators))}
                </td>
                <td class="k-number" data-label={words.awaitingColumn}>
                  {number(one.awaiting.open)}
                  {one.awaiting.since && (
                    <span class="monitor-position">
                      {words.waitedDays(number(daysBetween(one.awaiting.since, today)))}
                    </span>
                  )}
                </td>
                <td data-label={words.last}>{one.lastDate ? plainDate(one.lastDate, language) : words.never}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Section>
  );
}
