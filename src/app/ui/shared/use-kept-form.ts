import { useEffect, useRef, useState } from 'preact/hooks';
import { instantOf } from '../../../domain/time/instant.ts';
import { dropDraft, keepDraft, readDraft } from '../../../device/store/drafts.ts';
import { useEngine } from '../../state/use-app.ts';

const keepAfterMs = 300;

export interface KeptForm<Form> {
  readonly form: Form;
  /** What stands in the fields came from a draft. */
  readonly restored: boolean;
  change(change: Partial<Form>): void;
  /** Empties the fields and forgets the draft. */
  clear(): Promise<void>;
}

/** The fields of a form, kept as a draft within 300 ms of typing and when the page is left; undefined until read. */
export function useKeptForm<Form extends object>(key: string, initial: Form): KeptForm<Form> | undefined {
  const { database, nowMs } = useEngine();
  const [form, setForm] = useState<Form | undefined>(undefined);
  const [restored, setRestored] = useState(false);
  const pending = useRef<Form | null>(null);
  const latest = useRef<Form>(initial);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  function flush() {
    clearTimeout(timer.current);
    timer.current = undefined;
    const content = pending.current;
    pending.current = null;
    if (content !== null) void keepDraft(database, key, content, instantOf(nowMs())).catch(() => undefined);
  }

  function put(next: Form) {
    latest.current = next;
    setForm(next);
  }

  useEffect(() => {
    let left = false;
    const open = (content: unknown) => {
      if (left) return;
      put(laidOver(initial, content));
      setRestored(content !== undefined);
    };
    readDraft(database, key).then(
      (draft) => open(draft?.content),
      () => open(undefined),
    );
    const flushHidden = () => document.visibilityState === 'hidden' && flush();
    document.addEventListener('visibilitychange', flushHidden);
    addEventListener('pagehide', flush);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', flushHidden);
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [key]);

  if (form === undefined) return undefined;
  return {
    form,
    restored,
    change(change) {
      put({ ...latest.current, ...change });
      pending.current = latest.current;
      timer.current ??= setTimeout(flush, keepAfterMs);
    },
    async clear() {
      clearTimeout(timer.current);
      timer.current = undefined;
      pending.current = null;
      put(initial);
      setRestored(false);
      await dropDraft(database, key).catch(() => undefined);
    },
  };
}

/** A draft of this or an earlier version of the app, as far as it fits. */
function laidOver<Form extends object>(initial: Form, content: unknown): Form {
  if (typeof content !== 'object' || content === null) return initial;
  const fits = ([key, value]: [string, unknown]) =>
    key in initial && typeof value === typeof initial[key as keyof Form];
  return { ...initial, ...Object.fromEntries(Object.entries(content).filter(fits)) };
}
