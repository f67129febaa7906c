import { useEffect, useRef, useState } from 'preact/hooks';
import { dropDraft, readDraft } from '../../../device/store/drafts.ts';
import { keepFormDraft, openFormDraft, type FormDraft } from '../../../device/store/form-draft.ts';
import { instantOf } from '../../../domain/time/instant.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { onWriteDrafts } from '../../state/open-drafts.ts';
import { useEngine } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';

const keepAfterMs = 300;

export interface TypedStart<Typed> {
  readonly key: string;
  readonly initial: Typed;
  readonly id?: Uuid | undefined;
  /** A draft as an older version of the form kept it, as fields. */
  readonly older?: ((content: unknown) => unknown) | undefined;
  readonly mend?: ((typed: Typed) => Typed) | undefined;
  readonly isSaved: (draft: FormDraft<Typed>, hash: string) => Promise<boolean>;
}

export interface TypedForm<Typed> extends FormDraft<Typed> {
  readonly restored: boolean;
  /** The device could not keep the newest draft. */
  readonly draftFault: boolean;
  /** What stands there now, also between two renderings. */
  now(): FormDraft<Typed>;
  change(part: Partial<Typed>): void;
  /** Puts back what was discarded. */
  putBack(draft: FormDraft<Typed>): void;
  /** Empties the fields, or leaves what is now so at the server; the draft has ended with the act, or ends now. */
  begin(draft: 'ended' | 'drop', stays?: boolean): void;
  /** Another record under the same words. */
  renewId(): Uuid;
  /** Holds the draft still while it is being saved. */
  hold(held: boolean): void;
}

/**
 * The fields of a form as a draft: kept within 300 ms of typing and when the page is hidden or left, restored on
 * opening, kept apart from what another tab saves of the same draft. Undefined until the draft is read.
 */
export function useTyped<Typed extends object>(start: TypedStart<Typed>): TypedForm<Typed> | undefined {
  const { key, initial } = start;
  const { database, newId, nowMs } = useEngine();
  const [shown, setShown] = useState<(FormDraft<Typed> & { key: string; restored: boolean }) | undefined>();
  const [draftFault, setDraftFault] = useState(false);
  const own = useRef(new OwnDraft<Typed>()).current;
  // What the form begins with may change while it is open: a save ends it with what holds by then.
  const newest = useRef(start);
  newest.current = start;

  function put(next: FormDraft<Typed>, restored: boolean) {
    own.latest = next;
    setShown({ ...next, key, restored });
  }

  async function write(): Promise<boolean> {
    clearTimeout(own.timer);
    own.timer = undefined;
    if (!own.unwritten || own.latest === undefined) return !own.failed;
    own.unwritten = false;
    own.stands = true;
    const { id, typed } = own.latest;
    own.failed = await keepFormDraft(database, key, { id, typed }, instantOf(nowMs())).then(
      () => false,
      () => true,
    );
    setDraftFault(own.failed);
    return !own.failed;
  }

  function touch() {
    own.touched = true;
    own.unwritten = true;
    own.timer ??= setTimeout(() => void (own.held || write()), keepAfterMs);
  }

  useEffect(() => {
    let left = false;
    Object.assign(own, new OwnDraft<Typed>());
    const begin = { ...start, newId };
    const empty = () => ({ id: start.id ?? newId(), typed: initial, restored: false });
    void openFormDraft(database, begin)
      .catch(empty)
      .then(({ restored, ...draft }) => {
        if (left) return;
        own.touched = restored;
        put(draft, restored);
      });
    const writeHidden = () => document.visibilityState === 'hidden' && void write();
    const writeNow = () => void write();
    const forget = onWriteDrafts(write);
    document.addEventListener('visibilitychange', writeHidden);
    addEventListener('pagehide', writeNow);
    return () => {
      left = true;
      forget();
      document.removeEventListener('visibilitychange', writeHidden);
      removeEventListener('pagehide', writeNow);
      void write();
    };
  }, [database, key]);

  // Untouched fields follow what they begin with: the day goes on at midnight, a record arrives.
  const beginning = JSON.stringify(initial);
  useEffect(() => {
    if (own.latest !== undefined && !own.touched) put({ ...own.latest, typed: initial }, false);
  }, [beginning]);

  // Another tab that began from the same draft has saved or discarded its own: what stands here is kept again.
  const stored = useLive(async () => ({ draft: await readDraft(database, key) }), [database, key]);
  useEffect(() => {
    if (stored === undefined || stored.draft !== undefined || !own.stands || own.held) return;
    void keepApart();
  }, [stored]);

  async function keepApart() {
    own.stands = false;
    const id = own.latest?.id;
    const isTaken = id !== undefined && start.id === undefined && (await database.records.get(id)) !== undefined;
    if (own.latest === undefined) return;
    if (isTaken) put({ ...own.latest, id: newId() }, shown?.restored ?? false);
    own.unwritten = true;
    await write();
  }

  if (shown === undefined || shown.key !== key) return undefined;
  const { typed, restored } = shown;
  // The record may have come into being meanwhile, by another tab or this form itself.
  const id = start.id ?? shown.id;
  return {
    id,
    typed,
    restored,
    draftFault,
    now: () => ({ id: start.id ?? own.latest!.id, typed: own.latest!.typed }),
    change(part) {
      put({ id: own.latest!.id, typed: { ...own.latest!.typed, ...part } }, restored);
      touch();
    },
    putBack(draft) {
      put(draft, true);
      touch();
    },
    begin(draft, stays = false) {
      own.end();
      const { id: fixed, initial: empty } = newest.current;
      put({ id: fixed ?? newId(), typed: stays ? own.latest!.typed : empty }, false);
      setDraftFault(false);
      if (draft === 'drop') void dropDraft(database, key).catch(() => undefined);
    },
    renewId() {
      put({ ...own.latest!, id: newId() }, restored);
      own.unwritten = true;
      return own.latest!.id;
    },
    hold(held) {
      own.held = held;
      if (!held && own.unwritten) void write();
    },
  };
}

/** What a page knows of its own draft. */
class OwnDraft<Typed> {
  latest: FormDraft<Typed> | undefined = undefined;
  timer: ReturnType<typeof setTimeout> | undefined = undefined;
  touched = false;
  /** Something was typed since the draft was last kept. */
  unwritten = false;
  /** A draft of this page was kept and has not ended. */
  stands = false;
  failed = false;
  held = false;

  /** What was typed is a record now, or given up. */
  end(): void {
    clearTimeout(this.timer);
    Object.assign(this, { timer: undefined, touched: false, unwritten: false, stands: false, failed: false });
  }
}
