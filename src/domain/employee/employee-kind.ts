import { unitChannel } from '../access/channel.ts';
import { unitOf } from '../unit/unit-of.ts';
import { publishedKind } from '../registry/published-kind.ts';
import { employeeSchema } from './employee-body.ts';
import { employee } from './employee.ts';

export const employeeKind = publishedKind(employee, {
  schema: employeeSchema,
  depth: 2,
  channel: (placement) => unitChannel(unitOf(placement)),
});
