import { lowestOfMutu, mutuNames } from '../../../domain/skm/mutu.ts';
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
      <MutuScale ikm={ikm} />
    </div>
  );
}

const [lowest, highest] = [25, 100];

/** The four bands from D to A, and where the index stands; the words beside it say the same. */
function MutuScale({ ikm }: { ikm: number }) {
  const from = mutuNames.toReversed().map((name) => ({ name, at: lowestOfMutu[name] - lowest }));
  const width = highest - lowest;
  return (
    <svg class="skm-scale" viewBox={`0 0 ${width} 11`} aria-hidden="true" focusable="false">
      {from.map(({ name, at }, index) => {
        const size = (from[index + 1]?.at ?? width) - at;
        return (
          <g key={name} data-mutu={name}>
            <rect x={at} y="4" width={size - 0.3} height="3" />
            <text x={at + size / 2} y="10.4">
              {name}
            </text>
          </g>
        );
      })}
      <path d={`M${ikm - lowest - 1.5} 0.6h3l-1.5 2.8z`} />
    </svg>
  );
}
