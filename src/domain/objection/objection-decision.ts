import type { RecordShape } from '../registry/record-kind.ts';
import type { ObjectionDecision } from './objection-decision-body.ts';

export const objectionDecision: RecordShape<ObjectionDecision> = {
  name: 'objectionDecision',
  version: 1,
  upcast: (body) => body,
  order: (body) => body.date,
  about: (body) => body.evaluationId,
};
