import type { RecordShape } from '../registry/record-kind.ts';
import type { Evidence } from './evidence-body.ts';

export const evidence: RecordShape<Evidence> = {
  name: 'evidence',
  version: 1,
  upcast: (body) => body,
  order: (body) => body.takenAt,
  about: (body) => body.subjectId,
};
