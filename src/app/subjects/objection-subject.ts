import { objection } from '../../domain/objection/objection.ts';
import { longDate } from '../state/format.ts';
import { periodText } from '../state/period-text.ts';
import { address, subjectOf } from './subject.ts';

export const objectionSubject = subjectOf(objection, {
  text: ({ reason }) => reason,
  facts: ({ period, date, reason }, { language }) => ({
    period: periodText(period, language),
    date: longDate(date, language),
    reason,
  }),
  opens: ({ id, field }) => address('/evaluasi', { catatan: id, isian: field }),
});
