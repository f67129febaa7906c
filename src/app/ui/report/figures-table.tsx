import type { ReportFigures } from '../../../domain/period-report/period-report-body.ts';
import { numberText } from '../../state/format.ts';
import { useApp, useWords, useWordsOf } from '../../state/use-app.ts';
import { report as en } from '../../words/en/report.ts';
import { report as id } from '../../words/id/report.ts';

type ResultFigures = ReportFigures['results'][number];

/** The figures of a period in a sentence, then by RHK and indicator. */
export function FiguresTable({ figures }: { figures: ReportFigures }) {
  const words = useWordsOf({ id, en });
  const { common } = useWords();
  const language = useApp((state) => state.language);
  const { entries, days, minutes, results, ikm } = figures;
  return (
    <div class="report-figures">
      <p>{words.sentence(entries, days, common.hoursMinutes(minutes))}</p>
      {results.length === 0 ? (
        <p class="k-soft">{words.noPlan}</p>
      ) : (
        <div class="report-table">
          <table class="k-table">
            <thead>
              <tr>
                <th scope="col">{words.columns.result}</th>
                <th scope="col">{words.columns.target}</th>
                <th scope="col">{words.columns.realisation}</th>
              </tr>
            </thead>
            {results.map((one) => (
              <ResultRows key={one.id} result={one} />
            ))}
          </table>
        </div>
      )}
      <p>
        <strong>{words.ikm}:</strong>{' '}
        {ikm === null ? words.ikmNone : words.ikmValue(numberText(ikm.value, language), ikm.responses)}
      </p>
    </div>
  );
}

function ResultRows({ result }: { result: ResultFigures }) {
  const words = useWordsOf({ id, en });
  const { common } = useWords();
  const language = useApp((state) => state.language);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3}>
          {result.title}
          <span class="report-effort">
            {words.columns.entries}: {result.entries} · {common.hoursMinutes(result.minutes)}
          </span>
        </th>
      </tr>
      {result.indicators.map(({ text, target, realisation, percent }) => (
        <tr key={text}>
          <td>{text}</td>
          <td>{target}</td>
          <td>
            {realisation ?? words.noRealisation}
            {percent !== null && ` (${numberText(percent, language)} %)`}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
