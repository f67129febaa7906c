import { Fragment, type ComponentChildren } from 'preact';
import type { SkmReport, SkmTabulation } from '../../../protocol/skm-report.ts';
import { TrendChart, UnsurChart } from './charts.tsx';
import { Infographic } from './infographic.tsx';
import { ReportAppendix } from './report-appendix.tsx';
import { ReportFigures } from './report-figures.tsx';
import { useReportText } from './report-text.ts';
import { Respondents } from './respondents.tsx';
import { useSkmWords } from './skm-words.ts';
import { UnsurTable } from './unsur-table.tsx';

const worked = 3;

export interface ReportPrintProps {
  report: SkmReport;
  /** What each respondent answered, as far as it was fetched for printing. */
  tabulation: SkmTabulation | null;
}

/** The report as a document on A4, in the chapters that a report of PermenPANRB 14/2017 has; seen in print alone. */
export function ReportPrint({ report, tabulation }: ReportPrintProps) {
  const { words } = useSkmWords();
  const { report: text } = words;
  const { place, period, sentence, changed, unsurName } = useReportText(report);
  const names = report.lowest.slice(0, worked).map(unsurName).join(', ');
  return (
    <article class="k-print">
      <header class="k-print-head">
        <span class="k-print-emblem" />
        <div>
          <p>{report.organisation}</p>
          <h2>{text.heading}</h2>
          <p>
            {place}, {period}
          </p>
        </div>
      </header>
      <Chapter title={text.chapter1}>
        <h3>{text.background}</h3>
        <p>{text.backgroundText}</p>
        <h3>{text.law}</h3>
        <ol>
          {text.laws.map((law) => (
            <li key={law}>{law}</li>
          ))}
        </ol>
        {text.aims.map(([aim, aimText]) => (
          <Fragment key={aim}>
            <h3>{aim}</h3>
            <p>{aimText}</p>
          </Fragment>
        ))}
      </Chapter>
      <Chapter title={text.chapter2}>
        <dl class="skm-method">
          <dt>{text.by}</dt>
          <dd>{report.unit?.name ?? report.organisation}</dd>
          <dt>{text.methodName}</dt>
          <dd>
            {text.method} {text.weightText(words.weights[report.weight])}
          </dd>
          <dt>{text.where}</dt>
          <dd>
            {report.unit?.name ?? words.allUnits}, {report.service?.name ?? words.allServices}
          </dd>
          <dt>{text.when}</dt>
          <dd>{period}</dd>
        </dl>
        <h3>{text.collected}</h3>
        <ReportFigures report={report} />
      </Chapter>
      <Chapter title={text.chapter3}>
        <p>
          {sentence} {changed}
        </p>
        {report.ikm !== null && (
          <>
            <UnsurTable report={report} />
            <UnsurChart report={report} />
            <Respondents report={report} />
          </>
        )}
      </Chapter>
      <Chapter title={text.chapter4}>
        {report.ikm !== null && <p>{text.lowestText(names)}</p>}
        <FollowUpTable report={report} />
        {report.ikm !== null && <TrendChart report={report} />}
      </Chapter>
      <Chapter title={text.chapter5}>
        <p>
          {sentence} {changed}
        </p>
        <p>{report.ikm === null ? text.adviceNone : text.advice(names)}</p>
        <div class="skm-sign">
          <p>{text.signedAt}: ....................................</p>
          <p>{text.signedBy},</p>
          <p class="skm-sign-name">....................................</p>
        </div>
      </Chapter>
      <ReportAppendix report={report} tabulation={tabulation} />
      {report.ikm !== null && (
        <section class="k-print-page skm-poster">
          <h2>{report.organisation}</h2>
          <Infographic report={report} />
          <UnsurChart report={report} />
          <Respondents report={report} groups={['sex', 'education']} />
        </section>
      )}
    </article>
  );
}

function Chapter({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function FollowUpTable({ report }: { report: SkmReport }) {
  const { words } = useSkmWords();
  const { unsurName } = useReportText(report);
  const { followUp } = report.note;
  if (followUp.length === 0) return <p>{words.followUpNone}</p>;
  return (
    <table class="k-table">
      <thead>
        <tr>
          <th scope="col">{words.columns.unsur}</th>
          <th scope="col">{words.program}</th>
          <th scope="col">{words.quarter}</th>
          <th scope="col">{words.person}</th>
        </tr>
      </thead>
      <tbody>
        {followUp.map(({ unsur, program, quarter, person }) => (
          <tr key={`${unsur}${program}`}>
            <th scope="row">{unsurName(unsur)}</th>
            <td>{program}</td>
            <td>{words.quarters[quarter - 1]}</td>
            <td>{person}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
