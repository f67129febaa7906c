import type { RecordShape } from '../registry/record-kind.ts';
import type { Deputy } from './deputy-body.ts';

export const deputy: RecordShape<Deputy> = {
  name: 'deputy',
  version: 1,
  upcast: (body) => body,
  order: (body) => body.from,
  about: (body) => body.deputyId,
};
