import { useEffect, useReducer } from 'preact/hooks';
import type { LocalTime } from '../../../domain/time/zone.ts';
import type { Engine } from '../../engine/engine.ts';
import { localNow, type Workplace } from '../../state/workplace.ts';

const minuteMs = 60_000;

/** The workplace's day and minute, moving on with each minute and looked at anew when the app is seen again. */
export function useLocalNow(engine: Engine, workplace: Workplace): LocalTime {
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const plan = () => {
      clearTimeout(timer);
      timer = setTimeout(look, minuteMs - (engine.nowMs() % minuteMs));
    };
    const look = () => {
      renderAgain(0);
      plan();
    };
    plan();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [engine]);
  return localNow(engine, workplace);
}
