import type { RecordShape } from '../registry/record-kind.ts';
import type { Review } from './review-body.ts';

export const review: RecordShape<Review> = {
  name: 'review',
  version: 1,
  upcast: (body) => body,
  order: (body) => body.date,
  about: (body) => body.subjectId,
};
