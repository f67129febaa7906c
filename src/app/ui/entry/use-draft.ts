import { useEffect, useRef, useState } from 'preact/hooks';
import { instantOf } from '../../../domain/time/instant.ts';
import { dropDraft, keepDraft } from '../../../device/store/drafts.ts';
import type { Engine } from '../../engine/engine.ts';
import type { EntryForm } from './entry-form.ts';

const keepAfterMs = 300;

export interface Draft {
  keep(form: EntryForm): void;
  /** Forgets it, also what waits to be kept. */
  drop(): Promise<void>;
  /** The device could not keep the newest draft. */
  readonly fault: boolean;
}

/** Keeps what is typed within 300 ms, and at once when the page is hidden or left. */
export function useDraft({ database, nowMs }: Engine, draftKey: string): Draft {
  const pending = useRef<EntryForm | null>(null);
  const kept = useRef<EntryForm | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [fault, setFault] = useState(false);

  function flush() {
    clearTimeout(timer.current);
    timer.current = undefined;
    const form = pending.current;
    pending.current = null;
    if (form === null) return;
    kept.current = form;
    keepDraft(database, draftKey, form, instantOf(nowMs())).then(
      () => setFault(false),
      () => setFault(true),
    );
  }

  /** Another tab may have dropped or replaced the draft of this form meanwhile. */
  function flushAll() {
    pending.current ??= kept.current;
    flush();
  }

  useEffect(() => {
    const flushHidden = () => document.visibilityState === 'hidden' && flushAll();
    document.addEventListener('visibilitychange', flushHidden);
    addEventListener('pagehide', flushAll);
    return () => {
      document.removeEventListener('visibilitychange', flushHidden);
      removeEventListener('pagehide', flushAll);
      flush();
    };
  }, [draftKey]);

  return {
    fault,
    keep(form) {
      pending.current = form;
      timer.current ??= setTimeout(flush, keepAfterMs);
    },
    async drop() {
      pending.current = null;
      kept.current = null;
      await dropDraft(database, draftKey).catch(() => undefined);
    },
  };
}
