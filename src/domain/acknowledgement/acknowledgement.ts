import type { RecordShape } from '../registry/record-kind.ts';
import type { Acknowledgement } from './acknowledgement-body.ts';

export const acknowledgement: RecordShape<Acknowledgement> = {
  name: 'acknowledgement',
  version: 1,
  upcast: (body) => body,
  order: (body) => body.date,
  about: (body) => body.subject.id,
};
