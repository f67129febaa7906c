import { useEffect, useState } from 'preact/hooks';
import { localTimeAt, type LocalTime, type Zone } from '../../domain/time/zone.ts';
import type { Engine } from '../engine/engine.ts';

const minuteMs = 60_000;

/** The workplace's day and minute, moving on with each minute and looked at anew when the app is seen again. */
export function useLocalNow(engine: Engine, { zone }: { readonly zone: Zone }): LocalTime {
  useClock(engine, (nowMs) => Math.floor(nowMs / minuteMs), null);
  return localTimeAt(engine.nowMs(), zone);
}

/** Renders again when what `read` makes of the clock has changed, which it makes of `input` too. */
export function useClock(engine: Engine, read: (nowMs: number) => unknown, input: unknown): void {
  const [, see] = useState(() => read(engine.nowMs()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      clearTimeout(timer);
      see(read(engine.nowMs()));
      timer = setTimeout(look, minuteMs - (engine.nowMs() % minuteMs));
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [engine, input]);
}
