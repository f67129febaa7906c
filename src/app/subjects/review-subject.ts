import { review } from '../../domain/review/review.ts';
import { longDate } from '../state/format.ts';
import { nameOf, subjectOf } from './subject.ts';

export const reviewSubject = subjectOf(review, {
  text: ({ subjectKind, employeeId, verdict }, reading) =>
    `${reading.words.verdicts[verdict.kind]}: ${reading.words.of(reading.words.reports[subjectKind], nameOf(employeeId, reading))}`,
  facts: ({ employeeId, date, verdict }, reading) => ({
    person: nameOf(employeeId, reading),
    date: longDate(date, reading.language),
    verdict: reading.words.verdicts[verdict.kind],
    reason: verdict.kind === 'dikembalikan' ? verdict.reason : reading.words.empty,
  }),
  opens: ({ body }) => {
    if (body.subjectKind === 'workPlan') return `/tim/${body.employeeId}/skp/${body.subjectId}`;
    return body.subjectKind === 'periodReport' ? `/tim/${body.employeeId}/laporan` : '/tim/periksa';
  },
});
