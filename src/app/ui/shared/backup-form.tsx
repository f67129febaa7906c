import { Download, Lock, Share2 } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BackupContents } from '../../../device/backup/backup-contents.ts';
import { passphraseStrength } from '../../../device/backup/passphrase.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { canShare, downloadFile, makeBackupFile, shareFile } from '../../engine/backup-files.ts';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { byteText } from '../../state/byte-text.ts';
import { backup as en } from '../../words/en/backup.ts';
import { backup as id } from '../../words/id/backup.ts';
import { Button } from '../kit/button.tsx';
import { ErrorSummary, type FieldError } from '../kit/error-summary.tsx';
import { Notice } from '../kit/notice.tsx';
import { PasswordField } from '../kit/password-field.tsx';

export interface BackupFormProps {
  person: Uuid;
  /** Read anew at each making. */
  read: () => Promise<BackupContents>;
}

type Making = { kind: 'idle' } | { kind: 'making' } | { kind: 'fault' } | { kind: 'made'; file: File };

const [firstField, secondField] = ['backup-passphrase', 'backup-repeat'];

/** Asks for a passphrase twice, locks everything unsent into a file, and hands it over. */
export function BackupForm({ person, read }: BackupFormProps) {
  const words = useWordsOf({ id, en });
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [making, setMaking] = useState<Making>({ kind: 'idle' });
  const strength = passphraseStrength(passphrase);
  const eye = { revealLabel: words.reveal, concealLabel: words.conceal, autoComplete: 'new-password' } as const;
  const errorOf = (field: string) => errors.find((error) => error.id === field)?.message;

  async function make() {
    const found = problemsOf();
    setErrors(found);
    setAttempt((count) => count + 1);
    if (found.length > 0) return;
    setMaking({ kind: 'making' });
    try {
      setMaking({ kind: 'made', file: await makeBackupFile(await read(), person, passphrase) });
      setPassphrase('');
      setRepeated('');
    } catch {
      setMaking({ kind: 'fault' });
    }
  }

  function problemsOf(): FieldError[] {
    if (strength === 'short') return [{ id: firstField, message: words.tooShort }];
    return passphrase === repeated ? [] : [{ id: secondField, message: words.notSame }];
  }

  if (making.kind === 'made') return <BackupMade file={making.file} />;
  return (
    <form
      class="k-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (making.kind !== 'making') void make();
      }}
    >
      <ErrorSummary title={words.summary} errors={errors} attempt={attempt} />
      <PasswordField
        {...eye}
        id={firstField}
        label={words.passphrase}
        hint={passphrase === '' ? words.passphraseHint : words.strength[strength]}
        error={errorOf(firstField)}
        value={passphrase}
        onValue={setPassphrase}
      />
      <PasswordField
        {...eye}
        id={secondField}
        label={words.repeat}
        error={errorOf(secondField)}
        value={repeated}
        onValue={setRepeated}
      />
      {making.kind === 'fault' && (
        <Notice tone="bad" live="alert">
          {words.makeFault}
        </Notice>
      )}
      <div class="k-actions">
        <Button tone="primary" type="submit" icon={Lock} busy={making.kind === 'making' && words.making}>
          {words.make}
        </Button>
      </div>
    </form>
  );
}

function BackupMade({ file }: { file: File }) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const [handed, setHanded] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  // The form that had the focus has gone.
  useEffect(() => box.current?.focus(), []);
  function download() {
    downloadFile(file);
    setHanded(true);
  }
  return (
    <div ref={box} tabIndex={-1}>
      <Notice
        tone="ok"
        title={words.made}
        action={
          <>
            {canShare(file) && (
              <Button tone="primary" icon={Share2} onClick={() => void shareFile(file)}>
                {words.share}
              </Button>
            )}
            <Button tone={canShare(file) ? 'secondary' : 'primary'} icon={Download} onClick={download}>
              {words.download}
            </Button>
          </>
        }
      >
        <p>{words.madeNote(file.name, byteText(file.size, language))}</p>
        <p>{words.keep}</p>
        {handed && <p>{words.downloaded}</p>}
      </Notice>
    </div>
  );
}
