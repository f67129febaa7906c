import type { ResultFigures } from '../../../domain/period-report/period-report-body.ts';
import { numberText } from '../../state/format.ts';
import { useApp, useWords, useWordsOf } from '../../state/use-app.ts';
import { report as en } from '../../words/en/report.ts';
import { report as id } from '../../words/id/report.ts';
import './results-table.css';

/** What was done and reached for each RHK, its indicators below it. */
export function ResultsTable({ results }: { results: readonly ResultFigures[] }) {
  const words = useWordsOf({ id, en });
  if (results.length === 0) return <p class="k-soft">{words.noPlan}</p>;
  return (
    <div class="results-table">
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
          <span class="results-effort">
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
            {percent !== null && ` (${numberText(percent, language)}\u00a0%)`}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
