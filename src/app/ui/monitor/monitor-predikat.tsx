import { predikats } from '../../../domain/evaluation/predikat.ts';
import type { Monitor } from '../../../protocol/monitor.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { evaluation as enRatings } from '../../words/en/evaluation.ts';
import { monitor as en } from '../../words/en/monitor.ts';
import { evaluation as idRatings } from '../../words/id/evaluation.ts';
import { monitor as id } from '../../words/id/monitor.ts';
import { Card } from '../kit/card.tsx';
import { Meter } from '../kit/meter.tsx';
import { Section } from '../kit/section.tsx';

/** How the predikat of the month are spread; who has not been rated is said, not shown as a zero. */
export function MonitorPredikat({ monitor: { predikat, total } }: { monitor: Monitor }) {
  const words = useWordsOf({ id, en });
  const ratings = useWordsOf({ id: idRatings, en: enRatings });
  if (predikat === undefined) return null;
  const rated = predikats.reduce((sum, one) => sum + predikat[one], 0);
  return (
    <Section title={words.predikat}>
      <Card>
        <p class="monitor-sentence">{words.rated(rated, total.people)}</p>
        {rated > 0 &&
          predikats.map((one) => (
            <Meter
              key={one}
              label={ratings.predikat[one]}
              value={predikat[one]}
              max={rated}
              text={words.ofRated(predikat[one], rated)}
            />
          ))}
      </Card>
    </Section>
  );
}
