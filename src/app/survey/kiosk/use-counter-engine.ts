import { useEffect, useRef, useState } from 'preact/hooks';
import type { CounterSession } from '../../../protocol/counter-session.ts';
import type { SurveyConfig } from '../steps/survey-config.ts';
import type { CounterEngine, CounterStatus } from './counter-engine.ts';
import { keep, readKept } from './kept-counter.ts';

const [patienceMs, lookMs] = [10_000, 50];

/**
 * The engine of this counter, whose code and database come after the first paint; the questions stand on the screen
 * before that. A new questionnaire takes its place between two citizens.
 */
export function useCounterEngine(session: CounterSession | null, busy: boolean) {
  const [engine, setEngine] = useState<CounterEngine | null>(null);
  const opened = useRef<CounterEngine | null>(null);
  const [status, setStatus] = useState<CounterStatus | null>(null);
  const [ended, setEnded] = useState(() => readKept('ended') === true);
  const [config, setConfig] = useState<SurveyConfig | null>(() => readKept('config'));
  const newest = useRef<SurveyConfig | null>(null);
  const isBusy = useRef(busy);
  isBusy.current = busy;

  const adopt = () => {
    if (newest.current === null || isBusy.current) return;
    setConfig(newest.current);
    newest.current = null;
  };

  useEffect(() => {
    if (session === null) return;
    let gone = false;
    let working: CounterEngine | null = null;
    const onStatus = (told: CounterStatus) => {
      setStatus(told);
      const { phase } = told;
      const isEnded = phase.kind === 'held' && phase.why === 'signed-out';
      // Only the server's own word changes it; being out of reach says nothing.
      if (!isEnded && phase.kind !== 'done') return;
      keep('ended', isEnded);
      setEnded(isEnded);
    };
    const onConfig = (told: SurveyConfig) => {
      if (JSON.stringify(readKept('config')) === JSON.stringify(told)) return;
      keep('config', told);
      newest.current = told;
      adopt();
    };
    const start = async () => {
      const { startCounterEngine } = await import('./counter-engine.ts');
      working = await startCounterEngine({ session, onStatus, onConfig });
      if (gone) return working.close();
      opened.current = working;
      setEngine(working);
    };
    // After the first paint, which needs none of it.
    const timer = setTimeout(() => void start(), 0);
    return () => {
      gone = true;
      opened.current = null;
      clearTimeout(timer);
      working?.close();
    };
  }, [session]);
  useEffect(adopt, [busy]);

  /** The engine as soon as it is there; answers given while the store opens wait for it a little. */
  const whenOpen = async () => {
    for (let waitedMs = 0; opened.current === null && waitedMs < patienceMs; waitedMs += lookMs) {
      await new Promise((resolve) => setTimeout(resolve, lookMs));
    }
    if (opened.current === null) throw new Error('the tablet has not opened its store');
    return opened.current;
  };

  return { engine, whenOpen, status, config, ended };
}
