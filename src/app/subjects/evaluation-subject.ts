import { evaluation } from '../../domain/evaluation/evaluation.ts';
import { periodText } from '../state/period-text.ts';
import { address, nameOf, subjectOf } from './subject.ts';

export const evaluationSubject = subjectOf(evaluation, {
  text: ({ employeeId, period }, reading) => `${nameOf(employeeId, reading)}, ${periodText(period, reading.language)}`,
  facts: ({ employeeId, period, results, conduct }, reading) => ({
    person: nameOf(employeeId, reading),
    period: periodText(period, reading.language),
    results: `${reading.words.ratings[results.rating]}: ${results.reason}`,
    conduct: `${reading.words.ratings[conduct.rating]}: ${conduct.reason}`,
  }),
  opens: ({ body, field }) => address(`/tim/${body.employeeId}/evaluasi`, { periode: body.period, isian: field }),
});
