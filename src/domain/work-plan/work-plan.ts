import type { RecordShape } from '../registry/record-kind.ts';
import type { WorkPlan } from './work-plan-body.ts';

export const workPlan: RecordShape<WorkPlan> = {
  name: 'workPlan',
  version: 1,
  upcast: (body) => body,
  order: (body) => String(body.year),
  about: (body) => body.employeeId,
};
