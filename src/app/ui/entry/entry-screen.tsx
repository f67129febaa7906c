import { FileQuestionMark } from 'lucide';
import { useRoute } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import type { Uuid } from '../../../std/uuid.ts';
import { useEngine } from '../../state/use-app.ts';
import { useWorkplace } from '../../state/workplace.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { LinkButton } from '../kit/link-button.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { Screen } from '../shared/screen.tsx';
import { EntryPage } from './entry-page.tsx';
import { useEntryWords } from './entry-words.ts';
import { draftKeyOf, openEntry, type EntryTarget, type OpenedEntry } from './open-entry.ts';
import './entry.css';

/** Catat aktivitas: a new entry, a changed one, or a copy of one. */
export function EntryScreen() {
  const words = useEntryWords().entry;
  const { params, query } = useRoute();
  const target = targetOf(params['id'], query);
  return (
    <Screen title={words.titles[target.kind]} backTo="/">
      <OpeningEntry key={draftKeyOf(target)} target={target} field={query['isian']} />
    </Screen>
  );
}

function targetOf(id: string | undefined, query: Readonly<Record<string, string>>): EntryTarget {
  const { salin: copied, koreksi: corrected } = query;
  if (id) return { kind: 'edit', id: id as Uuid };
  if (corrected) return { kind: 'correct', id: corrected as Uuid };
  return copied ? { kind: 'copy', id: copied as Uuid } : { kind: 'new' };
}

function OpeningEntry({ target, field }: { target: EntryTarget; field: string | undefined }) {
  const words = useEntryWords().entry;
  const engine = useEngine();
  const workplace = useWorkplace(engine);
  const [opened, setOpened] = useState<OpenedEntry | null | undefined>(undefined);
  const [fault, setFault] = useState<unknown>(undefined);
  useEffect(() => void openEntry(engine, target).then(setOpened, setFault), []);
  if (fault !== undefined) throw fault instanceof Error ? fault : new Error('the form cannot be opened');
  if (opened === undefined || workplace === undefined) return <Skeleton label={words.opening} rows={6} />;
  if (opened) return <EntryPage opened={opened} workplace={workplace} field={field} />;
  const toLog = <LinkButton href="/catatan">{words.toLog}</LinkButton>;
  return (
    <EmptyState icon={FileQuestionMark} action={toLog}>
      {words.missingRecord}
    </EmptyState>
  );
}
