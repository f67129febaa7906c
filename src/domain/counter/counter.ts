import type { RecordShape } from '../registry/record-kind.ts';
import type { Counter } from './counter-body.ts';

export const counter: RecordShape<Counter> = {
  name: 'counter',
  version: 1,
  upcast: (body) => body,
  order: (body) => body.unitName,
  about: (body) => body.unitId,
};
