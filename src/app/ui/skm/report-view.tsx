import type { SkmReport } from '../../../protocol/skm-report.ts';
import type { SkmAsked } from '../../engine/skm-calls.ts';
import { Notice } from '../kit/notice.tsx';
import { FollowUpForm } from './follow-up-form.tsx';
import { ReportActions } from './report-actions.tsx';
import { ReportFigures } from './report-figures.tsx';
import { ReportHead } from './report-head.tsx';
import { useReportText } from './report-text.ts';
import { Respondents } from './respondents.tsx';
import { SuggestionsSection } from './suggestions-section.tsx';
import { UnsurSection } from './unsur-section.tsx';
import { useSkmWords } from './skm-words.ts';

export interface ReportViewProps {
  report: SkmReport;
  asked: SkmAsked;
  onChange: () => void;
  onPrint: () => void;
}

/** The report on screen: the index, what it is made of, who answered, and what the unit does about it. */
export function ReportView({ report, asked, onChange, onPrint }: ReportViewProps) {
  const { words } = useSkmWords();
  const { sentence } = useReportText(report);
  return (
    <div class="k-stack">
      {report.ikm === null && (
        <Notice title={sentence} live="status">
          {!report.hidden && words.noneNote}
        </Notice>
      )}
      {report.ikm !== null && <ReportHead report={report} />}
      <ReportFigures report={report} />
      {report.ikm !== null && <UnsurSection report={report} />}
      {report.ikm !== null && <Respondents report={report} />}
      {report.unit !== null && report.n > 0 && <SuggestionsSection asked={asked} mayHide={report.may.run === true} />}
      {report.may.followUp && <FollowUpForm report={report} asked={asked} onKept={onChange} />}
      <ReportActions report={report} asked={asked} onChange={onChange} onPrint={onPrint} />
    </div>
  );
}
