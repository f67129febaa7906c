import type { RecordShape } from '../registry/record-kind.ts';
import type { Objection } from './objection-body.ts';

export const objection: RecordShape<Objection> = {
  name: 'objection',
  version: 1,
  upcast: (body) => body,
  order: (body) => body.date,
  about: (body) => body.evaluationId,
};
