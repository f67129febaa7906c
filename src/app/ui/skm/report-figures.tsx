import type { SkmReport } from '../../../protocol/skm-report.ts';
import { Definition, DefinitionList } from '../kit/definition-list.tsx';
import { useReportText } from './report-text.ts';
import { useSkmWords } from './skm-words.ts';
import { ownValue } from '../../../std/own-value.ts';

/** How many were asked and how many count; what does not count stands apart with its reason. */
export function ReportFigures({ report }: { report: SkmReport }) {
  const { words, count } = useSkmWords();
  const { sample } = useReportText(report);
  const listed = (counts: SkmReport['flags'], names: Record<string, string>) =>
    counts.map(({ name, n }) => `${ownValue(names, name) ?? name}: ${count(n)}`).join('; ');
  const total = (counts: SkmReport['flags']) => count(counts.reduce((sum, { n }) => sum + n, 0));
  return (
    <DefinitionList>
      <Definition term={words.respondents}>
        {words.respondentCount(count(report.n))}
        {report.origins.length > 0 && <span class="k-soft"> ({listed(report.origins, words.origins)})</span>}
      </Definition>
      {report.waiting > 0 && <Definition term={words.waiting}>{words.held(count(report.waiting))}</Definition>}
      {(report.leaving ?? 0) > 0 && (
        <Definition term={words.leaving}>{words.leavingNote(count(report.leaving ?? 0))}</Definition>
      )}
      {report.unit && <Definition term={words.sample}>{sample}</Definition>}
      {report.invalid > 0 && (
        <Definition term={words.invalid}>
          {count(report.invalid)} <span class="k-soft">({listed(report.invalidReasons, words.invalidReasons)})</span>
        </Definition>
      )}
      {report.uncounted.length > 0 && (
        <Definition term={words.uncounted}>
          {total(report.uncounted)} <span class="k-soft">({listed(report.uncounted, words.uncountedReasons)})</span>
        </Definition>
      )}
      {report.flags.length > 0 && (
        <Definition term={words.flags}>
          {total(report.flags)} <span class="k-soft">({listed(report.flags, words.flagNames)})</span>
        </Definition>
      )}
      {report.assisted > 0 && <Definition term={words.assisted}>{count(report.assisted)}</Definition>}
    </DefinitionList>
  );
}
