import { useState } from 'preact/hooks';
import type { Account, TotpBegun } from '../../../protocol/account.ts';
import { callBeginTotp, callConfirmTotp, callEndTotp } from '../../engine/account-calls.ts';
import { announce } from '../../state/app-state.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { account as en } from '../../words/en/account.ts';
import { account as id } from '../../words/id/account.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Notice } from '../kit/notice.tsx';
import { PasswordField } from '../kit/password-field.tsx';
import { TextField } from '../kit/text-field.tsx';
import { FaultNotice } from '../shared/fault-notice.tsx';
import { useCommand } from '../shared/use-command.ts';
import { QrPicture } from '../shared/qr-picture.tsx';

type Stage =
  | { readonly kind: 'rest' }
  | { readonly kind: 'scan'; readonly begun: TotpBegun }
  | { readonly kind: 'codes'; readonly codes: readonly string[] };

/** Turns the second step on, in three steps of its own, and off again. */
export function SecondStepCard({ totp, onChange }: { totp: Account['totp']; onChange: () => void }) {
  const words = useWordsOf({ id, en });
  const { busy, fault, run } = useCommand();
  const [stage, setStage] = useState<Stage>({ kind: 'rest' });
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  function clear() {
    setPassword('');
    setCode('');
  }
  async function begin() {
    const begun = await run(
      () => callBeginTotp(password),
      (value) => {
        setStage({ kind: 'scan', begun: value });
        return words.scan;
      },
    );
    if (begun) clear();
  }
  async function confirm() {
    const confirmed = await run(
      () => callConfirmTotp(code),
      (codes) => {
        setStage({ kind: 'codes', codes });
        return words.confirmed;
      },
    );
    if (confirmed) clear();
  }
  async function turnOff() {
    if (!(await run(() => callEndTotp({ password, code }), words.turnedOff))) return;
    clear();
    onChange();
  }
  const passwordField = (
    <PasswordField
      label={words.oldPassword}
      revealLabel={words.reveal}
      concealLabel={words.conceal}
      value={password}
      onValue={setPassword}
    />
  );
  const codeField = (label: string) => (
    <TextField
      label={label}
      value={code}
      onValue={setCode}
      autoComplete="one-time-code"
      spellcheck={false}
      maxLength={32}
    />
  );
  return (
    <Card title={words.totp}>
      <div class="k-stack">
        <FaultNotice fault={fault} />
        {stage.kind === 'rest' && (
          <>
            <p>{totp.on ? words.totpOn(totp.recoveryLeft) : words.totpOff}</p>
            {passwordField}
            {totp.on && codeField(words.codeOrRecovery)}
            <div class="k-actions">
              {totp.on ? (
                <Button
                  busy={busy && words.turningOff}
                  disabled={password === '' || code === ''}
                  onClick={() => void turnOff()}
                >
                  {words.turnOff}
                </Button>
              ) : (
                <Button busy={busy && words.beginning} disabled={password === ''} onClick={() => void begin()}>
                  {words.begin}
                </Button>
              )}
            </div>
          </>
        )}
        {stage.kind === 'scan' && (
          <>
            <p>{words.scan}</p>
            <div class="account-qr">
              <QrPicture text={stage.begun.uri} label={words.scan} />
            </div>
            <p>
              {words.secret}: <code class="account-secret">{stage.begun.secret.match(/.{1,4}/g)?.join(' ')}</code>
            </p>
            {codeField(words.code)}
            <div class="k-actions">
              <Button
                tone="primary"
                busy={busy && words.confirming}
                disabled={code === ''}
                onClick={() => void confirm()}
              >
                {words.confirm}
              </Button>
              <Button tone="quiet" onClick={() => setStage({ kind: 'rest' })}>
                {words.cancel}
              </Button>
            </div>
          </>
        )}
        {stage.kind === 'codes' && (
          <>
            <Notice tone="wait" title={words.recovery}>
              {words.recoveryNote}
            </Notice>
            <ul class="account-codes" role="list">
              {stage.codes.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
            <div class="k-actions">
              <Button
                onClick={() =>
                  void navigator.clipboard.writeText(stage.codes.join('\n')).then(() => announce(words.copied))
                }
              >
                {words.copy}
              </Button>
              <Button
                tone="primary"
                onClick={() => {
                  setStage({ kind: 'rest' });
                  onChange();
                }}
              >
                {words.saved}
              </Button>
            </div>
          </>
        )}
      </div>
    </Card>
  );
}
