import type { RecordShape } from '../registry/record-kind.ts';
import type { Achievement } from './achievement-body.ts';

export const achievement: RecordShape<Achievement> = {
  name: 'achievement',
  version: 1,
  upcast: (body) => body,
  order: (body) => body.date,
  about: (body) => body.indicatorId,
};
