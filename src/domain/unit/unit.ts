import type { RecordShape } from '../registry/record-kind.ts';
import type { Unit } from './unit-body.ts';

export const unit: RecordShape<Unit> = {
  name: 'unit',
  version: 1,
  upcast: (body) => body,
  order: (body) => body.name,
};
