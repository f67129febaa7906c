import { periodReport } from '../../domain/period-report/period-report.ts';
import { longDate } from '../state/format.ts';
import { periodText } from '../state/period-text.ts';
import { address, subjectOf } from './subject.ts';

export const periodReportSubject = subjectOf(periodReport, {
  text: ({ period }, { language }) => periodText(period, language),
  facts: ({ period, date, challenges, plans }, { language }) => ({
    period: periodText(period, language),
    date: longDate(date, language),
    challenges,
    plans: plans.map(({ text }) => text).join('; '),
  }),
  opens: ({ body, field }) => address(`/laporan/${body.period}`, { isian: field }),
});
