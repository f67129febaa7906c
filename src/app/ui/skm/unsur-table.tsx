import type { SkmReport } from '../../../protocol/skm-report.ts';
import { useReportText } from './report-text.ts';
import { useSkmWords } from './skm-words.ts';

/** The numbers behind the bars, in the order of the questionnaire. */
export function UnsurTable({ report }: { report: SkmReport }) {
  const { words, count, index, mean } = useSkmWords();
  const { unsurName } = useReportText(report);
  const { columns } = words;
  return (
    <div class="skm-scroll">
      <table class="k-table skm-numbers">
        <thead>
          <tr>
            <th scope="col">{columns.unsur}</th>
            {[columns.n, columns.total, columns.nrr, columns.weighted, columns.mutu].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.unsur.map(({ name, n, total, nrr, weighted, mutu }) => (
            <tr key={name}>
              <th scope="row">{unsurName(name)}</th>
              <td>{count(n)}</td>
              <td>{count(total)}</td>
              <td>{nrr === null ? '–' : mean(nrr)}</td>
              <td>{weighted === null ? '–' : mean(weighted, 3)}</td>
              <td>{mutu ?? '–'}</td>
            </tr>
          ))}
        </tbody>
        {report.ikm !== null && (
          <tfoot>
            <tr>
              <th scope="row">{words.ikm}</th>
              <td colSpan={4}>{index(report.ikm)}</td>
              <td>{report.mutu}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
