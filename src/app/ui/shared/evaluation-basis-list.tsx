import { coreValues } from '../../../domain/core-value/core-value.ts';
import type { EvaluationBasis } from '../../../domain/evaluation/evaluation-body.ts';
import { numberText, plainDate } from '../../state/format.ts';
import { useApp, useWords, useWordsOf } from '../../state/use-app.ts';
import { coreValues as enValues } from '../../words/en/core-values.ts';
import { evaluation as en } from '../../words/en/evaluation.ts';
import { coreValues as idValues } from '../../words/id/core-values.ts';
import { evaluation as id } from '../../words/id/evaluation.ts';
import { Definition, DefinitionList } from '../kit/definition-list.tsx';
import { ResultsTable } from './results-table.tsx';
import './evaluation-card.css';

/** What a rating stands on, as figures of a day. */
export function EvaluationBasisList({ basis }: { basis: EvaluationBasis }) {
  const words = useWordsOf({ id, en });
  const { common } = useWords();
  const values = useWordsOf({ id: idValues, en: enValues });
  const language = useApp((state) => state.language);
  const { peers, ikm } = basis;
  return (
    <div class="evaluation-basis">
      <p class="k-hint">{words.basisTaken(plainDate(basis.takenOn, language))}</p>
      <DefinitionList>
        <Definition term={words.entries}>
          {words.entriesText(basis.entries, basis.days, common.hoursMinutes(basis.minutes))}
        </Definition>
        <Definition term={words.reviewed}>{words.reviewedText(basis.approved, basis.returned)}</Definition>
        <Definition term={words.reports}>{words.count(basis.reports.length)}</Definition>
        <Definition term={words.feedback}>{words.count(basis.feedback.length)}</Definition>
        <Definition term={words.peers}>{peers ? words.peersText(peers.opinions) : words.peersNone}</Definition>
        {peers &&
          coreValues.map((value) => (
            <Definition key={value} term={values[value]}>
              {words.meanOf(numberText(peers.means[value], language))}
            </Definition>
          ))}
        <Definition term={words.ikm}>
          {ikm ? words.ikmText(numberText(ikm.value, language), ikm.responses) : words.ikmNone}
        </Definition>
      </DefinitionList>
      {basis.results.length > 0 && (
        <>
          <strong>{words.reached}</strong>
          <ResultsTable results={basis.results} />
        </>
      )}
    </div>
  );
}
