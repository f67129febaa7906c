import type { RecordShape } from '../registry/record-kind.ts';
import type { Service } from './service-body.ts';

export const service: RecordShape<Service> = {
  name: 'service',
  version: 1,
  upcast: (body) => body,
  order: (body) => body.name,
};
