import { predikats } from '../../../domain/evaluation/predikat.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { Monitor } from '../../../protocol/monitor.ts';
import { monthName, numberText } from '../../state/format.ts';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { evaluation as enRatings } from '../../words/en/evaluation.ts';
import { monitor as en } from '../../words/en/monitor.ts';
import { evaluation as idRatings } from '../../words/id/evaluation.ts';
import { monitor as id } from '../../words/id/monitor.ts';
import { Card } from '../kit/card.tsx';
import { Meter } from '../kit/meter.tsx';
import { Section } from '../kit/section.tsx';

/** How the predikat of the month are spread; who has not been rated is said, not shown as a zero. */
export function MonitorPredikat({ monitor, earlier }: { monitor: Monitor; earlier: string }) {
  const { predikat, total, month, today } = monitor;
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const number = (value: number) => numberText(value, language);
  const ratings = useWordsOf({ id: idRatings, en: enRatings });
  if (predikat === undefined) return null;
  const rated = predikats.reduce((sum, one) => sum + predikat[one], 0);
  return (
    <Section title={words.predikat}>
      <Card>
        {rated === 0 && month === today.slice(0, 7) ? (
          <p>
            {words.notRatedYet(monthName(`${month}-01` as LocalDate, language))}{' '}
            <a href={earlier}>{words.ratedBefore}</a>
          </p>
        ) : (
          <p class="monitor-sentence">{words.rated(number(rated), number(total.people))}</p>
        )}
        {rated > 0 &&
          predikats.map((one) => (
            <Meter
              key={one}
              label={ratings.predikat[one]}
              value={predikat[one]}
              max={rated}
              text={words.ofPeople(number(predikat[one]), number(rated))}
            />
          ))}
      </Card>
    </Section>
  );
}
