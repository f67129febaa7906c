import type { Employee } from '../../../domain/employee/employee-body.ts';
import type { RowOf } from '../../../device/store/queries.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { readOwnReviews } from '../../queries/review-order.ts';
import { useToday } from '../../state/today.ts';
import { useEngine } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';

/**
 * Whom a superior looks at, also one whose work of earlier days is theirs to review; null where that person's work is
 * not, undefined until it is known.
 */
export function useMember(person: Uuid): RowOf<Employee> | null | undefined {
  const engine = useEngine();
  const today = useToday();
  return useLive(async () => {
    if (today === undefined) return undefined;
    const { people } = await readOwnReviews(engine.database, { personId: engine.session.personId, today });
    return people.find((one) => one.id === person) ?? null;
  }, [engine, person, today]);
}
