import type { RecordShape } from '../registry/record-kind.ts';
import type { UnitIkm } from './unit-ikm-body.ts';

export const unitIkm: RecordShape<UnitIkm> = {
  name: 'unitIkm',
  version: 1,
  upcast: (body) => body,
  order: (body) => String(body.year),
  about: (body) => body.unitId,
};
