import {
  distributionWarnings,
  organisationPredikats,
  type DistributionWarning,
} from '../../../domain/evaluation/distribution.ts';
import { predikats } from '../../../domain/evaluation/predikat.ts';
import type { Period } from '../../../domain/period/period.ts';
import { useState } from 'preact/hooks';
import type { EvaluationItem } from '../../queries/evaluations.ts';
import { numberText } from '../../state/format.ts';
import { periodText } from '../../state/period-text.ts';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { appraisals as en } from '../../words/en/appraisals.ts';
import { evaluation as enRatings } from '../../words/en/evaluation.ts';
import { appraisals as id } from '../../words/id/appraisals.ts';
import { evaluation as idRatings } from '../../words/id/evaluation.ts';
import { Card } from '../kit/card.tsx';
import { Meter } from '../kit/meter.tsx';
import { Notice } from '../kit/notice.tsx';
import { Section } from '../kit/section.tsx';
import { Select } from '../kit/select.tsx';

/** How the predikat of a period are spread, against the guidance for the organisation's; it warns and blocks nothing. */
export function Distribution({ items }: { items: readonly EvaluationItem[] }) {
  const words = useWordsOf({ id, en });
  const rated = useWordsOf({ id: idRatings, en: enRatings });
  const language = useApp((state) => state.language);
  const periods = [...new Set(items.map((item) => item.row.body.period))].toSorted().toReversed();
  const [chosen, setChosen] = useState<string>(periods[0] ?? '');
  const [organisation, setOrganisation] = useState('');
  const of = organisationPredikats.find((one) => one === organisation);
  const given = items.filter((item) => item.row.body.period === chosen).map((item) => item.predikat);
  const warnings = of ? distributionWarnings(of, given) : [];
  return (
    <Section title={words.distribution}>
      <Card>
        <Select
          label={words.period}
          value={chosen}
          onValue={setChosen}
          options={periods.map((value: Period) => ({ value, label: periodText(value, language) }))}
        />
        <p>{words.sentence(given.length)}</p>
        {predikats.map((predikat) => {
          const count = given.filter((one) => one === predikat).length;
          const percent = given.length === 0 ? 0 : (count * 100) / given.length;
          return (
            <Meter
              key={predikat}
              label={rated.predikat[predikat]}
              value={count}
              max={Math.max(1, given.length)}
              text={words.share(count, numberText(percent, language))}
            />
          );
        })}
        <Select
          label={words.organisation}
          hint={words.organisationHint}
          empty={words.choose}
          value={organisation}
          onValue={setOrganisation}
          options={organisationPredikats.map((value) => ({ value, label: words.organisationPredikat[value] }))}
        />
        {of && warnings.length === 0 && (
          <Notice tone="ok" live="status">
            {words.fits}
          </Notice>
        )}
        {warnings.length > 0 && (
          <Notice tone="wait" live="status" title={words.warn}>
            <ul class="appraisal-warnings">
              {warnings.map((warning) => (
                <li key={warning.of.join()}>
                  <WarningText warning={warning} />
                </li>
              ))}
            </ul>
            <p>{words.warnNote}</p>
          </Notice>
        )}
      </Card>
    </Section>
  );
}

function WarningText({ warning: { of, atMost, atLeast, is } }: { warning: DistributionWarning }) {
  const words = useWordsOf({ id, en });
  const rated = useWordsOf({ id: idRatings, en: enRatings });
  const language = useApp((state) => state.language);
  const what = of.map((one) => rated.predikat[one]).join(words.or);
  const now = numberText(is, language);
  if (atMost !== undefined) return <>{words.atMost(what, numberText(atMost, language), now)}</>;
  if (atLeast === undefined || atLeast < 1) return <>{words.mustHave(what)}</>;
  return <>{words.atLeast(what, numberText(atLeast, language), now)}</>;
}
