import { useEffect, useRef, useState } from 'preact/hooks';
import { instantOf } from '../../../domain/time/instant.ts';
import { dropDraft, keepDraft, readDraft } from '../../../device/store/drafts.ts';
import type { Engine } from '../../engine/engine.ts';
import { useLive } from '../../state/use-live.ts';
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
  /** What was kept last and still stands in the fields. */
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

  // Another tab that began from the same draft has saved or discarded its own: what stands here is kept again.
  const stored = useLive(async () => ({ draft: await readDraft(database, draftKey) }), [database, draftKey]);
  useEffect(() => {
    if (stored === undefined || stored.draft !== undefined || kept.current === null) return;
    pending.current ??= kept.current;
    flush();
  }, [stored]);

  useEffect(() => {
    const flushHidden = () => document.visibilityState === 'hidden' && flush();
    document.addEventListener('visibilitychange', flushHidden);
    addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', flushHidden);
      removeEventListener('pagehide', flush);
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
