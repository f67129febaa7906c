import type { Employee } from '../../../domain/employee/employee-body.ts';
import type { RowOf } from '../../../device/store/queries.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { readOwnReviews } from '../../queries/review-order.ts';
import { useEngine } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { localNow, readWorkplace } from '../../state/workplace.ts';

/**
 * Whom a superior looks at, also one whose work of earlier days is theirs to review; null where that person's work is
 * not, undefined until it is known.
 */
export function useMember(person: Uuid): RowOf<Employee> | null | undefined {
  const engine = useEngine();
  return useLive(async () => {
    const today = localNow(engine, await readWorkplace(engine)).date;
    const { people } = await readOwnReviews(engine.database, { personId: engine.session.personId, today });
    return people.find((one) => one.id === person) ?? null;
  }, [engine, person]);
}
