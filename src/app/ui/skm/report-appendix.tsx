import { standardQuestions } from '../../../domain/survey-instrument/standard-instrument.ts';
import type { SkmReport, SkmTabulation } from '../../../protocol/skm-report.ts';
import { useSkmWords } from './skm-words.ts';

/** The questionnaire, the table of respondents and a place for pictures, as reference §1.7 has them. */
export function ReportAppendix({ report, tabulation }: { report: SkmReport; tabulation: SkmTabulation | null }) {
  const { words } = useSkmWords();
  const { report: text } = words;
  return (
    <section class="k-print-page">
      <h2>{text.appendix}</h2>
      <h3>{text.questionnaire}</h3>
      <Questionnaire report={report} />
      <h3>{text.tabulation}</h3>
      {tabulation === null ? <p>{text.tabulationNote}</p> : <TabulationTable report={report} tabulation={tabulation} />}
      <h3>{text.documentation}</h3>
      <p>{text.documentationNote}</p>
    </section>
  );
}

/** `U3`, its place in the form that stands above. */
function numberOf(unsur: string): string {
  return `U${standardQuestions.findIndex(({ id }) => id === unsur) + 1}`;
}

function Questionnaire({ report }: { report: SkmReport }) {
  const { words } = useSkmWords();
  const { report: text } = words;
  const asked = standardQuestions.filter(({ unsur }) => report.unsur.some(({ name }) => name === unsur));
  return (
    <table class="k-table skm-questionnaire">
      <thead>
        <tr>
          <th scope="col">{text.asked}</th>
          {[1, 2, 3, 4].map((value) => (
            <th key={value} scope="col">
              {text.score(value)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {asked.map(({ id, text: question, answers }) => (
          <tr key={id}>
            <th scope="row">
              {numberOf(id)}. {question['id']}
            </th>
            {answers.map((answer, at) => (
              <td key={at}>{answer['id']}</td>
            ))}
          </tr>
        ))}
        {report.own.map((one) => (
          <tr key={one.id}>
            <th scope="row">{one.text}</th>
            <td colSpan={4}>{words.own}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The official worksheet on paper: a row for each respondent, below them what follows from all. */
function TabulationTable({ report, tabulation }: { report: SkmReport; tabulation: SkmTabulation }) {
  const { words, count, index, mean } = useSkmWords();
  const { columns } = words;
  const of = (name: string) => report.unsur.find((one) => one.name === name);
  const results: [string, (name: string) => string][] = [
    [columns.total, (name) => count(of(name)?.total ?? 0)],
    [columns.nrr, (name) => mean(of(name)?.nrr ?? 0)],
    [columns.weighted, (name) => mean(of(name)?.weighted ?? 0, 3)],
  ];
  return (
    <table class="k-table skm-numbers skm-tabulation">
      <thead>
        <tr>
          <th scope="col">{words.report.respondent}</th>
          {tabulation.unsur.map((name) => (
            <th key={name} scope="col">
              {numberOf(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tabulation.respondents.map((answers, at) => (
          <tr key={at}>
            <th scope="row">{at + 1}</th>
            {answers.map((answer, place) => (
              <td key={place}>{answer ?? ''}</td>
            ))}
          </tr>
        ))}
        {results.map(([label, value]) => (
          <tr key={label} class="skm-result">
            <th scope="row">{label}</th>
            {tabulation.unsur.map((name) => (
              <td key={name}>{value(name)}</td>
            ))}
          </tr>
        ))}
        <tr class="skm-result">
          <th scope="row">IKM</th>
          <td colSpan={tabulation.unsur.length}>{report.ikm === null ? '–' : index(report.ikm)}</td>
        </tr>
      </tbody>
    </table>
  );
}
