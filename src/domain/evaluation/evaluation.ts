import type { RecordShape } from '../registry/record-kind.ts';
import type { Evaluation } from './evaluation-body.ts';

export const evaluation: RecordShape<Evaluation> = {
  name: 'evaluation',
  version: 1,
  upcast: (body) => body,
  order: (body) => body.period,
  about: (body) => body.employeeId,
};
