import type { ImportReport } from '../../../protocol/import.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Notice } from '../kit/notice.tsx';
import { TableScroll } from '../kit/table-scroll.tsx';

export interface ImportReportProps {
  report: ImportReport;
  busy: string | false;
  onApply: () => void;
}

/** What a file would change, and each row that keeps it from being applied. */
export function ImportReportView({ report, busy, onApply }: ImportReportProps) {
  const words = useWordsOf({ id, en });
  const { added, changed, same, errorCount, errors, applied } = report;
  const counts = [
    [added, words.counts.added],
    [changed, words.counts.changed],
    [same, words.counts.same],
    [errorCount, words.counts.errors],
  ] as const;
  return (
    <Card title={applied ? words.appliedTitle : words.previewTitle}>
      <p class="org-counts">
        {counts.map(([count, label]) => (
          <span key={label}>
            <strong>{count}</strong> {label}
          </span>
        ))}
      </p>
      {applied && <Notice tone="ok">{added > 0 ? words.appliedNote : words.appliedNothing}</Notice>}
      {!applied && errorCount === 0 && added + changed === 0 && <Notice>{words.nothingNew}</Notice>}
      {!applied && errorCount === 0 && added + changed > 0 && (
        <div class="k-actions">
          <Button tone="primary" busy={busy} onClick={onApply}>
            {words.apply(added + changed)}
          </Button>
        </div>
      )}
      {errorCount > 0 && (
        <>
          <Notice tone="bad">{words.errorsNote}</Notice>
          <TableScroll label={words.counts.errors}>
            <table class="k-table">
              <thead>
                <tr>
                  {words.errorColumns.map((title) => (
                    <th key={title} scope="col">
                      {title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {errors.map(({ row, column, fault, value }) => (
                  <tr key={`${row} ${column} ${fault}`}>
                    <th scope="row">{row}</th>
                    <td>{column}</td>
                    <td>{value}</td>
                    <td>{words.importFaults[fault]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
          {errors.length < errorCount && <p class="k-soft">{words.moreErrors(errorCount - errors.length)}</p>}
        </>
      )}
    </Card>
  );
}
