import { activity } from '../activity/activity.ts';
import { employee } from '../employee/employee.ts';
import { organisation } from '../organisation/organisation.ts';
import { policy } from '../policy/policy.ts';
import { service } from '../service/service.ts';
import { unit } from '../unit/unit.ts';
import { workPlan } from '../work-plan/work-plan.ts';
import type { RecordKind } from './record-kind.ts';

const all = [organisation, unit, policy, service, employee, workPlan, activity] as const;

/** Every kind of record that syncs, by name. A new noun is added here and nowhere else below the screens. */
export const kinds: ReadonlyMap<string, RecordKind> = new Map(
  all.map((kind) => [kind.name, kind as unknown as RecordKind]),
);
