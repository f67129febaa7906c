import { useRef, useState } from 'preact/hooks';
import type { ImportChoices, ImportKind, ImportView } from '../../../../protocol/import.ts';
import { callApply, callBring, callLook, callMarked } from '../../../engine/import-calls.ts';
import { downloadFile } from '../../../engine/backup-files.ts';
import type { CallFault, CallResult } from '../../../engine/server-calls.ts';

/** One import from the choice of a file to its end. */
export interface ImportRun {
  readonly view: ImportView | null;
  readonly choices: ImportChoices;
  /** What is going on. */
  readonly busy: 'reading' | 'looking' | 'applying' | null;
  readonly fault: CallFault | { readonly code: 'file-unreadable' } | null;
  bring(file: File): Promise<void>;
  /** Reads the file again with these choices beside those made before. */
  choose(choices: ImportChoices): Promise<void>;
  /** True when it is saved. */
  apply(): Promise<boolean>;
  download(): Promise<void>;
}

/** The file lies at the server while it is looked at: what is applied is what was shown. */
export function useImport(kind: ImportKind, unit?: string): ImportRun {
  const [view, setView] = useState<ImportView | null>(null);
  const [choices, setChoices] = useState<ImportChoices>({});
  const [busy, setBusy] = useState<ImportRun['busy']>(null);
  const [fault, setFault] = useState<ImportRun['fault']>(null);
  /** What was chosen last, and the number of the last question: an answer to an earlier one is thrown away. */
  const latest = useRef({ choices, turn: 0 });

  async function run(
    what: NonNullable<ImportRun['busy']>,
    ask: () => Promise<CallResult<ImportView>>,
  ): Promise<boolean> {
    const turn = ++latest.current.turn;
    setBusy(what);
    setFault(null);
    const result = await ask();
    if (turn !== latest.current.turn) return false;
    setBusy(null);
    if (result.kind === 'ok') setView(result.value);
    else setFault(result.fault);
    return result.kind === 'ok';
  }

  function put(next: ImportChoices) {
    latest.current.choices = next;
    setChoices(next);
  }

  return {
    view,
    choices,
    busy,
    fault,
    async bring(file) {
      setView(null);
      put({});
      // Read now: the file may be saved anew, moved or closed while the person looks at what it holds.
      const bytes = await file.arrayBuffer().catch(() => null);
      if (bytes === null) return setFault({ code: 'file-unreadable' });
      await run('reading', () => callBring({ kind, name: file.name, bytes: new Blob([bytes]), unit }));
    },
    async choose(chosen) {
      if (view === null) return;
      const next = { ...latest.current.choices, ...chosen };
      put(next);
      await run('looking', () => callLook(view.id, next));
    },
    // What is shown is what is saved: not while it is still being looked at, and once.
    apply: async () => view !== null && busy === null && run('applying', () => callApply(view.id, choices)),
    async download() {
      if (view === null) return;
      const result = await callMarked(view.id, choices);
      if (result.kind === 'ok') downloadFile(result.value);
      else setFault(result.fault);
    },
  };
}
