import { feedback } from '../../domain/feedback/feedback.ts';
import { longDate } from '../state/format.ts';
import { address, nameOf, subjectOf } from './subject.ts';

export const feedbackSubject = subjectOf(feedback, {
  text: ({ text }) => text,
  facts: ({ employeeId, date, text }, reading) => ({
    person: nameOf(employeeId, reading),
    date: longDate(date, reading.language),
    text,
  }),
  opens: ({ id, body, field }) => address(`/tim/${body.employeeId}/umpan-balik`, { catatan: id, isian: field }),
});
