import { objectionDecision } from '../../domain/objection/objection-decision.ts';
import { periodText } from '../state/period-text.ts';
import { address, nameOf, subjectOf } from './subject.ts';

export const objectionDecisionSubject = subjectOf(objectionDecision, {
  text: ({ verdict, reason }, { words }) => `${words.verdicts[verdict]}: ${reason}`,
  facts: ({ employeeId, period, verdict, reason }, reading) => ({
    person: nameOf(employeeId, reading),
    period: periodText(period, reading.language),
    verdict: reading.words.verdicts[verdict],
    reason,
  }),
  opens: ({ id, field }) => address('/penilaian', { catatan: id, isian: field }),
});
