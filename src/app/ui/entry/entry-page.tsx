import { FilePen } from 'lucide';
import { useLocation } from 'preact-iso';
import type { TargetedKeyboardEvent } from 'preact';
import { activity } from '../../../domain/activity/activity.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import { recordOf } from '../../engine/engine.ts';
import { actWithEvidence } from '../../engine/evidence/pending-evidence.ts';
import { useLocalNow } from '../../state/local-now.ts';
import { useEngine } from '../../state/use-app.ts';
import type { Workplace } from '../../state/workplace.ts';
import { ReturnedNotice } from '../form/returned-notice.tsx';
import { RecordFormView } from '../form/record-form-view.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { Notice } from '../kit/notice.tsx';
import { EvidenceField } from '../shared/evidence-field.tsx';
import { announceWithUndo } from '../shared/take-back.ts';
import { useKeyboardInset } from '../shared/use-keyboard-inset.ts';
import { goBack } from '../shared/way-back.ts';
import { answers, bodyOf, limits, mendForm, problemsOf, type EntryForm } from './entry-form.ts';
import type { EntryFormState } from './entry-form-state.ts';
import { useEntryWords } from './entry-words.ts';
import type { OpenedEntry } from './open-entry.ts';
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
  const now = useLocalNow(engine, workplace);
  const { previous } = opened;
  const entry = useRecordForm<EntryForm>({
    key: opened.draftKey,
    id: opened.id,
    initial: opened.isOfToday ? { ...opened.initial, date: now.date } : opened.initial,
    mend: mendForm,
    missing: problemsOf,
    standing: opened.standing,
    limits,
    answers,
    words,
    begin: field,
    records: (typed, id) => [recordOf(activity, id, bodyOf(typed))],
    through: (act, { typed, id, formId }) =>
      actWithEvidence(engine, act, { subject: { kind: 'activity', id, date: bodyOf(typed).date }, formId }),
    onSaved(id, unchanged) {
      if (!unchanged) announceWithUndo(engine, words.saved, [{ id, body: previous }]);
      goBack(() => route('/', true));
    },
  });
  useKeyboardInset();
  if (entry === undefined) return null;
  return <EntryFields opened={opened} entry={entry} now={now} />;
}

interface EntryFieldsProps {
  opened: OpenedEntry;
  entry: EntryFormState;
  now: ReturnType<typeof useLocalNow>;
}

function EntryFields({ opened, entry, now }: EntryFieldsProps) {
  const words = useEntryWords().entry;
  const { id, typed } = entry;
  const { others, recent } = useNeighbours(id, typed.date);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Enter among the fields of the form
    <div onKeyDown={goOn}>
      <RecordFormView
        of={entry}
        save={words.save}
        foot="bar"
        look="e-form"
        head={
          <>
            {typed.corrects !== '' && <Notice icon={FilePen}>{words.correctsNote}</Notice>}
            <ReturnedNotice reason={opened.returned} />
          </>
        }
      >
        <WhenFields entry={entry} others={others} now={now} isNew={opened.isOfToday} />
        <WhatFields entry={entry} initial={opened.initial} recent={recent} />
        <EvidenceField
          key={id}
          subject={{ kind: 'activity', id, date: opened.previous?.date ?? (typed.date as LocalDate) }}
          saved={opened.previous !== null}
          onPending={(evidence) => entry.change({ evidence })}
        />
      </RecordFormView>
    </div>
  );
}

/** Enter goes on to the next field and never saves by surprise. */
function goOn(event: TargetedKeyboardEvent<HTMLDivElement>) {
  if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey) return;
  if (!(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const controls = [...event.currentTarget.querySelectorAll<HTMLElement>('input, select, textarea, [type="submit"]')];
  controls[controls.indexOf(event.target) + 1]?.focus();
}
