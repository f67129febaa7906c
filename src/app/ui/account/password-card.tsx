import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { shortestPassword } from '../../../protocol/session.ts';
import { callChangePassword } from '../../engine/account-calls.ts';
import { useWords, useWordsOf } from '../../state/use-app.ts';
import { account as en } from '../../words/en/account.ts';
import { account as id } from '../../words/id/account.ts';
import { faultText } from '../../words/reason-text.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { focusField } from '../kit/focus-field.ts';
import { PasswordField } from '../kit/password-field.tsx';
import { FaultNotice } from '../shared/fault-notice.tsx';
import { useCommand } from '../shared/use-command.ts';

const ids = { old: 'account-old', new: 'account-new' } as const;

/** Changes the own password; nothing that is typed here is kept as a draft. */
export function PasswordCard({ onChange }: { onChange: () => void }) {
  const words = useWordsOf({ id, en });
  const all = useWords();
  const { busy, fault, run } = useCommand();
  const [typed, setTyped] = useState({ old: '', new: '' });
  const [missing, setMissing] = useState<{ old?: string; new?: string }>({});
  const own = fault?.field === 'old' || fault?.field === 'new' ? fault : null;
  const shown = own === null ? missing : { ...missing, [own.field as 'old' | 'new']: faultText(own, all) };
  async function submit(event: TargetedEvent<HTMLFormElement>) {
    event.preventDefault();
    const found = {
      ...(typed.old === '' ? { old: words.missing } : {}),
      ...(typed.new.length < shortestPassword ? { new: words.short(shortestPassword) } : {}),
    };
    setMissing(found);
    if (found.old) return focusField(ids.old);
    if (found.new) return focusField(ids.new);
    if (!(await run(() => callChangePassword(typed), words.changed))) return;
    setTyped({ old: '', new: '' });
    onChange();
  }
  const reveal = { revealLabel: words.reveal, concealLabel: words.conceal };
  return (
    <Card title={words.password}>
      <form class="k-stack" method="post" noValidate onSubmit={(event) => void submit(event)}>
        <p class="k-soft">{words.passwordNote}</p>
        {own === null && <FaultNotice fault={fault} />}
        <PasswordField
          {...reveal}
          id={ids.old}
          label={words.oldPassword}
          error={shown.old}
          value={typed.old}
          onValue={(old) => setTyped({ ...typed, old })}
        />
        <PasswordField
          {...reveal}
          id={ids.new}
          label={words.newPassword}
          hint={words.newPasswordHint}
          autoComplete="new-password"
          error={shown.new}
          value={typed.new}
          onValue={(next) => setTyped({ ...typed, new: next })}
        />
        <div class="k-actions">
          <Button type="submit" tone="primary" busy={busy && words.changing}>
            {words.change}
          </Button>
        </div>
      </form>
    </Card>
  );
}
