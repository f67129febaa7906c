import type { Uuid } from '../../std/uuid.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { Employee } from './employee-body.ts';
import type { Post } from './post-on.ts';

/** A new post from a day on. */
export interface Move extends Post {
  readonly from: LocalDate;
}

export type MoveFault = 'move-nothing' | 'move-too-early';
export type MoveResult =
  | { readonly kind: 'ok'; readonly employee: Employee }
  | { readonly kind: 'fault'; readonly fault: MoveFault };

/** EMP-2: a move takes effect on its day and keeps the post before it; it cannot come before an earlier move. */
export function moveEmployee(employee: Employee, { unitId, supervisorId, from }: Move): MoveResult {
  const isSame = employee.unitId === unitId && employee.supervisorId === supervisorId;
  if (isSame) return { kind: 'fault', fault: 'move-nothing' };
  const history = employee.history ?? [];
  const last = history.at(-1);
  if (last !== undefined && from < last.until) return { kind: 'fault', fault: 'move-too-early' };
  const past = { until: from, unitId: employee.unitId, supervisorId: employee.supervisorId };
  // A second move on the same day corrects the first: nobody held the post in between.
  const kept = last?.until === from ? history : [...history, past];
  return { kind: 'ok', employee: { ...employee, unitId, supervisorId, history: kept } };
}

/** EMP-3: nobody is their own superior, neither directly nor through the superiors above. */
export function wouldSuperviseSelf(
  personId: Uuid,
  supervisorId: Uuid | null,
  superiorOf: (person: Uuid) => Uuid | null,
): boolean {
  const seen = new Set<Uuid>();
  for (let above = supervisorId; above !== null && !seen.has(above); above = superiorOf(above)) {
    if (above === personId) return true;
    seen.add(above);
  }
  return false;
}
