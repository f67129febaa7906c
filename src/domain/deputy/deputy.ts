import type { RecordShape } from '../registry/record-kind.ts';
import type { Deputy } from './deputy-body.ts';

export const deputy: RecordShape<Deputy> = {
  name: 'deputy',
  version: 2,
  // Who was named before rating was a right apart keeps what they had.
  upcast: (body, from) => (from === 1 ? { ...(body as object), rates: true } : body),
  order: (body) => body.from,
  about: (body) => body.deputyId,
};
