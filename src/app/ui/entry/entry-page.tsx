import { FilePen } from 'lucide';
import { useLocation } from 'preact-iso';
import type { TargetedKeyboardEvent } from 'preact';
import { useEffect } from 'preact/hooks';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import { useLocalNow } from '../../state/local-now.ts';
import { useEngine } from '../../state/use-app.ts';
import type { Workplace } from '../../state/workplace.ts';
import { ActionBar } from '../kit/action-bar.tsx';
import { Button } from '../kit/button.tsx';
import { ErrorSummary } from '../kit/error-summary.tsx';
import { focusField } from '../kit/focus-field.ts';
import { Notice } from '../kit/notice.tsx';
import { DraftNotice } from '../shared/draft-notice.tsx';
import { EvidenceField } from '../shared/evidence-field.tsx';
import { SaveFault } from '../shared/save-fault.tsx';
import { useKeyboardInset } from '../shared/use-keyboard-inset.ts';
import { goBack } from '../shared/way-back.ts';
import { useEntryWords } from './entry-words.ts';
import { fieldId, problemText } from './field-problem.ts';
import type { OpenedEntry } from './open-entry.ts';
import { typedText } from './typed-text.ts';
import { useEntryForm, type EntryFormState } from './use-entry-form.ts';
import { useNeighbours } from './use-neighbours.ts';
import { WhatFields } from './what-fields.tsx';
import { WhenFields } from './when-fields.tsx';

export interface EntryPageProps {
  opened: OpenedEntry;
  workplace: Workplace;
  /** The field to begin at. */
  field: string | undefined;
}

export function EntryPage({ opened, workplace, field }: EntryPageProps) {
  const words = useEntryWords().entry;
  const engine = useEngine();
  const { route } = useLocation();
  const entry = useEntryForm(opened, () => goBack(() => route('/', true)));
  const now = useLocalNow(engine, workplace);
  const { others, recent } = useNeighbours(entry.form);
  useKeyboardInset();
  useEffect(() => {
    if (field) requestAnimationFrame(() => focusField(fieldId(field)));
  }, []);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter among the fields of the form
    <form
      class="e-form"
      noValidate
      onSubmit={(event) => submit(event, entry)}
      onKeyDown={(event) => press(event, entry)}
    >
      <div class="k-stack">
        <Notices entry={entry} />
        <WhenFields entry={entry} others={others} now={now} />
        <WhatFields entry={entry} initial={opened.initial} recent={recent} />
        <EvidenceField
          key={entry.form.id}
          subject={{
            kind: 'activity',
            id: entry.form.id,
            date: opened.previous?.date ?? (entry.form.date as LocalDate),
          }}
          saved={opened.previous !== null}
          onPending={(evidence) => entry.change({ evidence })}
        />
      </div>
      <ActionBar>
        <Button tone="primary" type="submit" wide busy={entry.saving && words.saving}>
          {words.save}
        </Button>
      </ActionBar>
    </form>
  );
}

function Notices({ entry }: { entry: EntryFormState }) {
  const words = useEntryWords();
  const told = entry.problems.map((problem) => ({ id: fieldId(problem.field), message: problemText(problem, words) }));
  const ofWhole = told.filter(({ id }) => id === fieldId(''));
  return (
    <>
      {entry.form.corrects !== '' && <Notice icon={FilePen}>{words.entry.correctsNote}</Notice>}
      {entry.restored && <DraftNotice onDiscard={entry.discardDraft} />}
      {entry.attempt > 0 ? (
        <ErrorSummary title={words.entry.summary} attempt={entry.attempt} errors={told} />
      ) : (
        ofWhole.map(({ message }) => (
          <Notice key={message} tone="bad">
            {message}
          </Notice>
        ))
      )}
      {entry.saveFault !== null && <SaveFault reason={entry.saveFault} typed={typedText(entry.form)} />}
      {entry.draftFault && (
        <Notice tone="wait" live="status">
          {words.entry.draftFault}
        </Notice>
      )}
    </>
  );
}

function submit(event: Event, entry: EntryFormState) {
  event.preventDefault();
  void entry.save();
}

/** Enter goes on to the next field and never saves by surprise; with Ctrl it saves from anywhere. */
function press(event: TargetedKeyboardEvent<HTMLFormElement>, entry: EntryFormState) {
  if (event.key !== 'Enter' || event.isComposing) return;
  if (event.ctrlKey || event.metaKey) return submit(event, entry);
  if (!(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const controls = [...event.currentTarget.querySelectorAll<HTMLElement>('input, select, textarea, [type="submit"]')];
  controls[controls.indexOf(event.target) + 1]?.focus();
}
