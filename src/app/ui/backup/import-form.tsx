import { FolderOpen } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { openBackup, openBackupOfOther, type BackupFault } from '../../../device/backup/backup-file.ts';
import type { BackupContents } from '../../../device/backup/backup-contents.ts';
import { importBackup, type Imported } from '../../../device/backup/import-backup.ts';
import type { CallFault } from '../../engine/server-calls.ts';
import { useEngine, useWords, useWordsOf } from '../../state/use-app.ts';
import { backup as en } from '../../words/en/backup.ts';
import { backup as id } from '../../words/id/backup.ts';
import { faultText } from '../../words/reason-text.ts';
import { Button } from '../kit/button.tsx';
import { ErrorSummary, type FieldError } from '../kit/error-summary.tsx';
import { Field } from '../kit/field.tsx';
import { Notice } from '../kit/notice.tsx';
import { PasswordField } from '../kit/password-field.tsx';
import { bringForOther, type Brought } from './bring-for-other.ts';
import { BroughtForOther } from './brought-for-other.tsx';

type Fault = BackupFault | 'unreadable' | 'unwritable';
type Outcome =
  | { readonly kind: 'idle' | 'busy' }
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'call-fault'; readonly fault: CallFault }
  | { readonly kind: 'taken'; readonly imported: Imported }
  | { readonly kind: 'brought'; readonly brought: readonly Brought[]; readonly drafts: number };

const [fileField, passphraseField] = ['backup-file', 'backup-file-passphrase'];

/** Takes in a backup of the person who is signed in; an admin sends what is in anybody's. */
export function ImportForm() {
  const words = useWordsOf({ id, en });
  const common = useWords();
  const engine = useEngine();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'idle' });
  const isAdmin = engine.session.roles.includes('admin');
  const errorOf = (field: string) => errors.find((error) => error.id === field)?.message;

  function showName() {
    setName(input.current?.files?.[0]?.name ?? null);
    setOutcome({ kind: 'idle' });
  }

  async function take() {
    const file = input.current?.files?.[0];
    const found: FieldError[] = [];
    if (file === undefined) found.push({ id: fileField, message: words.fileMissing });
    if (passphrase === '') found.push({ id: passphraseField, message: words.passphraseMissing });
    setErrors(found);
    setAttempt((count) => count + 1);
    if (file === undefined || found.length > 0) return;
    setOutcome({ kind: 'busy' });
    setOutcome(await takeIn(file));
  }

  async function takeIn(file: File): Promise<Outcome> {
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) return { kind: 'fault', fault: 'unreadable' };
    const own = await openBackup(new Uint8Array(bytes), { person: engine.session.personId, passphrase });
    if (own.kind === 'fault') return own.fault === 'other-person' && isAdmin ? bringIn(bytes) : own;
    return queue(own.contents);
  }

  async function queue(contents: BackupContents): Promise<Outcome> {
    try {
      const imported = await importBackup(engine.database, contents);
      if (imported.brought > 0) engine.poke();
      return { kind: 'taken', imported };
    } catch {
      return { kind: 'fault', fault: 'unwritable' };
    }
  }

  async function bringIn(bytes: ArrayBuffer): Promise<Outcome> {
    const opened = await openBackupOfOther(new Uint8Array(bytes), passphrase);
    if (opened.kind === 'fault') return opened;
    const sent = await bringForOther(opened.person, opened.contents);
    if (sent.kind === 'fault') return { kind: 'call-fault', fault: sent.fault };
    return { kind: 'brought', brought: sent.brought, drafts: opened.contents.drafts.length };
  }

  return (
    <form
      class="k-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (outcome.kind !== 'busy') void take();
      }}
    >
      <p>{words.openNote}</p>
      {isAdmin && <p>{words.forOther.note}</p>}
      <ErrorSummary title={words.summary} errors={errors} attempt={attempt} />
      <Field label={words.file} id={fileField} error={errorOf(fileField)}>
        {(control) => (
          <div class="backup-file">
            <input {...control} ref={input} class="k-hidden" type="file" onChange={showName} />
            <label class="k-button" data-tone="secondary" for={control.id} aria-hidden="true">
              {words.choose}
            </label>
            <span>{name ?? words.noFile}</span>
          </div>
        )}
      </Field>
      <PasswordField
        id={passphraseField}
        label={words.passphrase}
        revealLabel={words.reveal}
        concealLabel={words.conceal}
        autoComplete="off"
        error={errorOf(passphraseField)}
        value={passphrase}
        onValue={setPassphrase}
      />
      <div class="backup-taken" role="status">
        {outcome.kind === 'taken' && <Taken imported={outcome.imported} />}
        {outcome.kind === 'brought' && <BroughtForOther brought={outcome.brought} drafts={outcome.drafts} />}
      </div>
      {outcome.kind === 'call-fault' && (
        <Notice tone="bad" live="alert">
          {outcome.fault.code === 'person-unknown' ? words.forOther.unknownOwner : faultText(outcome.fault, common)}
        </Notice>
      )}
      {outcome.kind === 'fault' && (
        <Notice tone="bad" live="alert">
          {words.faults[outcome.fault]}
        </Notice>
      )}
      <div class="k-actions">
        <Button type="submit" icon={FolderOpen} busy={outcome.kind === 'busy' && words.taking}>
          {words.take}
        </Button>
      </div>
    </form>
  );
}

function Taken({ imported: { brought, known, older, drafts } }: { imported: Imported }) {
  const words = useWordsOf({ id, en });
  return (
    <Notice tone="ok" title={words.taken}>
      {(brought > 0 || known + older + drafts === 0) && <p>{words.brought(brought)}</p>}
      {known > 0 && <p>{words.known(known)}</p>}
      {older > 0 && <p>{words.older(older)}</p>}
      {drafts > 0 && <p>{words.drafts(drafts)}</p>}
    </Notice>
  );
}
