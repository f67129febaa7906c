import type { ReportFigures } from '../../../domain/period-report/period-report-body.ts';
import { numberText } from '../../state/format.ts';
import { useApp, useWords, useWordsOf } from '../../state/use-app.ts';
import { report as en } from '../../words/en/report.ts';
import { report as id } from '../../words/id/report.ts';
import { ResultsTable } from '../shared/results-table.tsx';

/** The figures of a period in a sentence, then by RHK and indicator. */
export function FiguresTable({ figures }: { figures: ReportFigures }) {
  const words = useWordsOf({ id, en });
  const { common } = useWords();
  const language = useApp((state) => state.language);
  const { entries, days, minutes, results, ikm } = figures;
  return (
    <div class="report-figures">
      <p>{words.sentence(entries, days, common.hoursMinutes(minutes))}</p>
      <ResultsTable results={results} />
      <p>
        <strong>{words.ikm}:</strong>{' '}
        {ikm === null ? words.ikmNone : words.ikmValue(numberText(ikm.value, language), ikm.responses)}
      </p>
    </div>
  );
}
