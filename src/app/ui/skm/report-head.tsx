import type { SkmReport } from '../../../protocol/skm-report.ts';
import { Infographic } from './infographic.tsx';
import { useReportText } from './report-text.ts';

/** The index, large, with its sentence. */
export function ReportHead({ report }: { report: SkmReport }) {
  const { sentence, changed } = useReportText(report);
  return (
    <section class="skm-head k-card">
      <Infographic report={report} />
      <p class="skm-sentence">
        {sentence} {changed}
      </p>
    </section>
  );
}
