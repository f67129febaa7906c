import type { RecordShape } from '../registry/record-kind.ts';
import type { Organisation } from './organisation-body.ts';

export const organisation: RecordShape<Organisation> = {
  name: 'organisation',
  version: 1,
  upcast: (body) => body,
  order: (body) => body.name,
};
