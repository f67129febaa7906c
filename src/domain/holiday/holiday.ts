import type { RecordShape } from '../registry/record-kind.ts';
import type { Holiday } from './holiday-body.ts';

export const holiday: RecordShape<Holiday> = {
  name: 'holiday',
  version: 1,
  upcast: (body) => body,
  order: (body) => body.date,
};
