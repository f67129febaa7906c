import { Upload } from 'lucide';
import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { ImportChoices, ImportKind, ImportView } from '../../../../protocol/import.ts';
import { announce } from '../../../state/app-state.ts';
import { useWords, useWordsOf } from '../../../state/use-app.ts';
import { faultText } from '../../../words/reason-text.ts';
import { imports as en } from '../../../words/en/imports.ts';
import { imports as id } from '../../../words/id/imports.ts';
import { Button } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { FilePicker } from './file-picker.tsx';
import { ImportChanges } from './import-changes.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportFaults } from './import-faults.tsx';
import { ImportHistory } from './import-history.tsx';
import { ImportQuestions } from './import-questions.tsx';
import { ImportSummary } from './import-summary.tsx';
import { useImport, type ImportRun } from './use-import.ts';
import './imports.css';

export interface ImportDeskProps {
  kind: ImportKind;
  /** Whose questionnaires are brought. */
  unit?: string | undefined;
  /** Kinds whose history is shown below. */
  history: readonly ImportKind[];
  /** Stands above the choice of a file: of which kind it is. */
  head?: ComponentChildren;
  /** What the person says about the whole file, such as the service it is about. */
  about?: (choices: ImportChoices, choose: (choices: ImportChoices) => void) => ComponentChildren;
  onApplied?: () => void;
}

/** The course of an import: choose, look, answer and repair, save; and what was taken in before. */
export function ImportDesk({ kind, unit, history, head, about, onApplied }: ImportDeskProps) {
  const words = useWordsOf({ id, en });
  const run = useImport(kind, unit);
  const [applications, setApplications] = useState(0);
  const { view, busy } = run;
  async function apply() {
    if (!(await run.apply())) return;
    announce(words.applied);
    setApplications((count) => count + 1);
    onApplied?.();
  }
  return (
    <div class="k-stack">
      <Card title={words.title}>
        <p class="k-soft">{words.note}</p>
        {head}
        <FilePicker kind={kind} onFile={(file) => void run.bring(file)} />
        <ImportFault fault={run.fault} />
        {busy === 'reading' && <Skeleton label={words.reading} rows={3} />}
      </Card>
      {view && (
        <Card title={view.state === 'applied' ? words.appliedTitle(view.fileName) : words.previewTitle(view.fileName)}>
          <div class="k-stack" aria-busy={busy !== null}>
            <ImportSummary view={view} />
            {view.state === 'applied' ? (
              <Notice tone="ok">
                {kind === 'pegawai' && view.added > 0 ? words.appliedPeople : words.appliedOther}
              </Notice>
            ) : (
              <Looking run={run} view={view} about={about} onApply={() => void apply()} />
            )}
          </div>
        </Card>
      )}
      <ImportHistory kinds={history} unit={unit} turn={applications} onWithdrawn={onApplied} />
    </div>
  );
}

interface LookingProps {
  run: ImportRun;
  view: ImportView;
  about: ImportDeskProps['about'];
  onApply: () => void;
}

function Looking({ run, view, about, onApply }: LookingProps) {
  const words = useWordsOf({ id, en });
  const { choices, busy } = run;
  const choose = (chosen: ImportChoices) => void run.choose(chosen);
  const columnsMissing = view.missing.filter((title) => title !== 'Layanan');
  const count = view.added + view.changed;
  const isReady = view.missing.length + view.faultCount + view.questions.length === 0;
  return (
    <>
      {about?.(choices, choose)}
      {columnsMissing.length > 0 && !view.questions.some(({ question }) => question === 'two-columns') && (
        <Notice tone="bad" live="status">
          {words.missing(columnsMissing.join(', '))}
        </Notice>
      )}
      {view.missing.includes('Layanan') && <Notice tone="wait">{words.missingService}</Notice>}
      <ImportQuestions view={view} choices={choices} onChoose={choose} />
      <ImportColumns view={view} onChoose={choose} />
      <ImportFaults
        view={view}
        choices={choices}
        busy={busy === 'looking'}
        onChoose={choose}
        onDownload={() => void run.download()}
      />
      <ImportChanges view={view} />
      {isReady && count === 0 && <Notice>{words.nothingNew}</Notice>}
      {isReady && count > 0 && (
        <div class="k-actions">
          <Button
            tone="primary"
            icon={Upload}
            busy={busy === 'applying' ? words.applying : busy === 'looking' && words.repairing}
            onClick={onApply}
          >
            {view.kind === 'skm' ? words.applyCount(count) : words.apply(count)}
          </Button>
        </div>
      )}
    </>
  );
}

function ImportFault({ fault }: { fault: ImportRun['fault'] }) {
  const words = useWordsOf({ id, en });
  const all = useWords();
  if (fault === null) return null;
  const place = 'field' in fault && /^[A-Z]{1,3}\d+$|^baris/.test(fault.field ?? '') ? ` (${fault.field})` : '';
  return (
    <Notice tone="bad" live="alert">
      {fault.code === 'file-unreadable' ? words.unreadable : faultText(fault, all)}
      {place}
    </Notice>
  );
}
