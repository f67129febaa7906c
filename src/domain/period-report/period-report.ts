import type { RecordShape } from '../registry/record-kind.ts';
import type { PeriodReport } from './period-report-body.ts';

export const periodReport: RecordShape<PeriodReport> = {
  name: 'periodReport',
  version: 1,
  upcast: (body) => body,
  order: (body) => body.period,
  about: (body) => body.employeeId,
};
