import type { RecordShape } from '../registry/record-kind.ts';
import type { Employee } from './employee-body.ts';

export const employee: RecordShape<Employee> = {
  name: 'employee',
  version: 1,
  upcast: (body) => body,
  order: (body) => body.name,
};
