import type { LocalDate } from '../../domain/time/local-date.ts';
import { localTimeAt } from '../../domain/time/zone.ts';
import type { Engine } from '../engine/engine.ts';
import { useClock } from './local-now.ts';
import { useEngine } from './use-app.ts';
import { readWorkplace, useWorkplace } from './workplace.ts';

/** The day on the wall of the person's workplace, moving on at its midnight; undefined until the workplace is known. */
export function useToday(): LocalDate | undefined {
  const engine = useEngine();
  const zone = useWorkplace(engine)?.zone;
  const dateAt = (nowMs: number) => zone && localTimeAt(nowMs, zone).date;
  useClock(engine, dateAt, zone);
  return dateAt(engine.nowMs());
}

/** The same day, for what happens once: opening a form, a tap. */
export async function readToday(engine: Engine): Promise<LocalDate> {
  const { zone } = await readWorkplace(engine);
  return localTimeAt(engine.nowMs(), zone).date;
}
