import { useRef, useState } from 'preact/hooks';
import { activity } from '../../../domain/activity/activity.ts';
import { faultName } from '../../state/fault-name.ts';
import { keepPending } from '../../engine/evidence/pending-evidence.ts';
import { announce } from '../../state/app-state.ts';
import { useEngine } from '../../state/use-app.ts';
import { refusalText } from '../../words/reason-text.ts';
import { announceWithUndo } from '../shared/take-back.ts';
import { bodyOf, problemOf, problemsAfter, problemsOf, type EntryForm, type Problem } from './entry-form.ts';
import { useEntryWords } from './entry-words.ts';
import type { OpenedEntry } from './open-entry.ts';
import { useDraft } from './use-draft.ts';

export interface EntryFormState {
  readonly form: EntryForm;
  readonly problems: readonly Problem[];
  /** Counts the failed attempts to save. */
  readonly attempt: number;
  readonly saving: boolean;
  /** The name of the error that kept the device from saving. */
  readonly saveFault: string | null;
  readonly draftFault: boolean;
  readonly restored: boolean;
  change(change: Partial<EntryForm>): void;
  discardDraft(): void;
  save(): Promise<void>;
}

/** The fields of one entry: typed, kept as draft, saved once. */
export function useEntryForm(opened: OpenedEntry, onSaved: () => void): EntryFormState {
  const engine = useEngine();
  const words = useEntryWords();
  const draft = useDraft(engine, opened.draftKey);
  const [form, setForm] = useState(opened.draft ?? opened.initial);
  const [restored, setRestored] = useState(opened.draft !== null);
  const [problems, setProblems] = useState(opened.problems);
  const [attempt, setAttempt] = useState(0);
  const [saveState, setSaveState] = useState<'idle' | 'saving' | { readonly fault: string }>('idle');
  const latest = useRef(form);
  const busy = useRef(false);
  const tried = useRef(false);

  function put(next: EntryForm) {
    latest.current = next;
    setForm(next);
  }

  function refuse(found: readonly Problem[]) {
    setProblems(found);
    setAttempt((count) => count + 1);
  }

  /** Another tab may have saved an entry under this id from the same draft: then this one is an entry of its own. */
  async function settledId(): Promise<EntryForm['id']> {
    const { id } = latest.current;
    const taken = opened.previous === null && !tried.current && (await engine.database.records.get(id));
    if (taken) put({ ...latest.current, id: engine.newId() });
    tried.current = true;
    return latest.current.id;
  }

  async function saveOnce(): Promise<boolean> {
    const found = problemsOf(latest.current);
    if (found.length > 0) return (refuse(found), false);
    const formId = latest.current.id;
    const id = await settledId();
    const outcome = await engine.save(activity, id, bodyOf(latest.current));
    if (outcome.kind === 'refused') return (refuse([problemOf(outcome.refusal)]), false);
    const refusal = await keepPending(engine, { kind: 'activity', id, date: bodyOf(latest.current).date }, formId);
    await draft.drop();
    if (refusal !== null) return (announce(refusalText(refusal, words)), true);
    announceWithUndo(engine, words.entry.saved, [{ id, body: opened.previous }]);
    return true;
  }

  return {
    form,
    problems,
    attempt,
    restored,
    saving: saveState === 'saving',
    saveFault: typeof saveState === 'object' ? saveState.fault : null,
    draftFault: draft.fault,
    change(change) {
      put({ ...latest.current, ...change });
      setProblems((standing) => problemsAfter(standing, change));
      draft.keep(latest.current);
    },
    discardDraft() {
      const discarded = latest.current;
      put(opened.initial);
      setRestored(false);
      setProblems([]);
      void draft.drop();
      const undo = () => {
        put(discarded);
        setRestored(true);
        draft.keep(discarded);
      };
      announce(words.common.draftDiscarded, { label: words.common.undo, onAction: undo });
    },
    async save() {
      if (busy.current) return;
      busy.current = true;
      setSaveState('saving');
      try {
        const saved = await saveOnce();
        busy.current = saved;
        setSaveState('idle');
        if (saved) onSaved();
      } catch (error) {
        busy.current = false;
        setSaveState({ fault: faultName(error) });
      }
    },
  };
}
