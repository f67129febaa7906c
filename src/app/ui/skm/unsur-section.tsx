import type { SkmReport } from '../../../protocol/skm-report.ts';
import { Disclosure } from '../kit/disclosure.tsx';
import { Section } from '../kit/section.tsx';
import { ServicesChart, TrendChart, UnsurChart } from './charts.tsx';
import { useSkmWords } from './skm-words.ts';
import { UnsurTable } from './unsur-table.tsx';

/** What the index is made of, how it went, and how it is at each service. */
export function UnsurSection({ report }: { report: SkmReport }) {
  const { words, mean, count } = useSkmWords();
  return (
    <>
      <Section title={words.unsurTitle}>
        <UnsurChart report={report} />
        <Disclosure summary={words.table}>
          <UnsurTable report={report} />
        </Disclosure>
      </Section>
      <Section title={words.trend}>
        <TrendChart report={report} />
      </Section>
      {report.services.length > 1 && (
        <Section title={words.services}>
          <ServicesChart report={report} />
        </Section>
      )}
      {report.own.length > 0 && (
        <Section title={words.own}>
          <ul class="skm-own">
            {report.own.map((one) => (
              <li key={one.id}>
                {one.text} <strong>{words.ownMean(mean(one.mean), count(one.n))}</strong>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
