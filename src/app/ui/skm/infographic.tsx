import type { SkmReport } from '../../../protocol/skm-report.ts';
import { useReportText } from './report-text.ts';
import { useSkmWords } from './skm-words.ts';

/** The index as a large number on the scale from 25 to 100, with mutu, kinerja and respondents. */
export function Infographic({ report }: { report: SkmReport }) {
  const { words, index, count } = useSkmWords();
  const { place, period } = useReportText(report);
  const { ikm, mutu } = report;
  if (ikm === null || mutu === null) return null;
  return (
    <div class="skm-figure">
      <div>
        <p class="k-soft">{words.ikm}</p>
        <p class="skm-ikm">{index(ikm)}</p>
        <p class="skm-mutu">
          {words.mutu(mutu)} · {words.kinerja[mutu]}
        </p>
      </div>
      <div>
        <p>
          <strong>{place}</strong>
        </p>
        <p>{period}</p>
        <p>{words.respondentCount(count(report.n))}</p>
      </div>
    </div>
  );
}
