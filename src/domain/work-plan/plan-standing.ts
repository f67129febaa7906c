import type { Uuid } from '../../std/uuid.ts';
import { verdictOn, type GivenReview } from '../review/verdict-on.ts';
import type { WorkPlan } from './work-plan-body.ts';

export type PlanStanding = 'draf' | 'menunggu' | 'dikembalikan' | 'berlaku';

export interface StoredPlan {
  readonly id: Uuid;
  readonly hash: string;
  readonly author: Uuid;
  readonly body: WorkPlan;
}

/** SKP-6: a plan is in force when the superior gave it, the organisation published it, or a verdict approves it. */
export function planStanding({ id, hash, body }: StoredPlan, reviews: readonly GivenReview[]): PlanStanding {
  const { employeeId, state } = body;
  if (state.kind === 'draf') return 'draf';
  if (state.kind === 'diberikan') return 'berlaku';
  const verdict = verdictOn({ id, hash, employeeId, date: state.on }, reviews)?.body.verdict.kind;
  if (verdict === undefined) return 'menunggu';
  return verdict === 'disetujui' ? 'berlaku' : 'dikembalikan';
}

/** SKP-7: of a year's plans, those in force that no other in force replaces; the newest where there are several. */
export function planInForce<Plan extends StoredPlan>(
  plans: readonly Plan[],
  reviews: readonly GivenReview[],
): Plan | undefined {
  const standing = plans.filter((plan) => planStanding(plan, reviews) === 'berlaku');
  const replaced = new Set(standing.map((plan) => plan.body.replaces));
  return standing.filter((plan) => !replaced.has(plan.id)).toSorted((a, b) => (startOf(a) < startOf(b) ? 1 : -1))[0];
}

function startOf({ id, body: { state } }: StoredPlan): string {
  return `${state.kind === 'draf' ? '' : state.on} ${id}`;
}
