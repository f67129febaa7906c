import type { LocalDate } from '../../../domain/time/local-date.ts';
import { useEngine } from '../../state/use-app.ts';
import { localNow, useWorkplace } from '../../state/workplace.ts';

/** The day on the wall of the admin's own workplace; undefined until it is known. */
export function useToday(): LocalDate | undefined {
  const engine = useEngine();
  const workplace = useWorkplace(engine);
  return workplace && localNow(engine, workplace).date;
}
