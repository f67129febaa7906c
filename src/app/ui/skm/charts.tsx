import type { SkmReport } from '../../../protocol/skm-report.ts';
import { BarChart } from '../kit/bar-chart.tsx';
import { periodName } from './period-choice.ts';
import { useReportText } from './report-text.ts';
import { useSkmWords } from './skm-words.ts';

const [lowestIndex, highestIndex] = [25, 100];

/** Unsur as bars, lowest first. */
export function UnsurChart({ report }: { report: SkmReport }) {
  const { words, mean } = useSkmWords();
  const { unsurName } = useReportText(report);
  const { lowest } = report;
  const bars = lowest.flatMap((name) => report.unsur.filter((one) => one.name === name));
  return (
    <BarChart
      title={words.unsurSentence(unsurName(lowest[0] ?? ''), unsurName(lowest.at(-1) ?? ''))}
      min={1}
      max={4}
      bars={bars.map(({ name, nrr, mutu }, at) => ({
        key: name,
        label: unsurName(name),
        value: nrr,
        text: nrr === null ? '–' : `${mean(nrr)} · ${words.mutu(mutu ?? '')}`,
        strong: at < 3,
      }))}
    />
  );
}

/** The index of this period and those before it. */
export function TrendChart({ report }: { report: SkmReport }) {
  const { words, language, index, count } = useSkmWords();
  const { changed } = useReportText(report);
  return (
    <BarChart
      title={changed ?? words.trend}
      min={lowestIndex}
      max={highestIndex}
      bars={report.trend.map((one, at) => ({
        key: one.from,
        label: `${periodName(one, words, language)} (${words.respondentCount(count(one.n))})`,
        value: one.ikm,
        text: one.ikm === null ? '–' : `${index(one.ikm)} · ${one.mutu}`,
        strong: at === report.trend.length - 1,
      }))}
    />
  );
}

/** Each service by itself. */
export function ServicesChart({ report }: { report: SkmReport }) {
  const { words, index, count } = useSkmWords();
  return (
    <BarChart
      title={words.servicesNote}
      min={lowestIndex}
      max={highestIndex}
      bars={report.services.map(({ id, name, n, ikm, mutu }) => ({
        key: id,
        label: `${name} (${words.respondentCount(count(n))})`,
        value: ikm,
        text: ikm === null ? '–' : `${index(ikm)} · ${mutu}`,
      }))}
    />
  );
}
