import type { RecordShape } from '../registry/record-kind.ts';
import type { Feedback } from './feedback-body.ts';

export const feedback: RecordShape<Feedback> = {
  name: 'feedback',
  version: 1,
  upcast: (body) => body,
  order: (body) => body.date,
  about: (body) => body.employeeId,
};
