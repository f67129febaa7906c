import type { TargetedEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../state/use-app.ts';
import { faultText } from '../../words/reason-text.ts';
import { Button } from '../kit/button.tsx';
import { focusField } from '../kit/focus-field.ts';
import { Notice } from '../kit/notice.tsx';
import { PasswordField } from '../kit/password-field.tsx';
import { TextField } from '../kit/text-field.tsx';
import { NipField } from '../shared/nip-field.tsx';
import { firstSignInFaults, signInFaults, type SignInFaults } from './sign-in-faults.ts';
import { useSignIn } from './use-sign-in.ts';

const ids = { nip: 'sign-in-nip', code: 'sign-in-code', password: 'sign-in-password', otp: 'sign-in-otp' };

/** `ownNip` fixes whose session it is; null asks for it. */
export function SignInForm({ ownNip, onOpen }: { ownNip: string | null; onOpen: () => void }) {
  const all = useWords();
  const words = all.signIn;
  const [nip, setNip] = useState(ownNip ?? '');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const [otp, setOtp] = useState('');
  const [faults, setFaults] = useState<SignInFaults>({});
  const { busy, fault, attempt } = useSignIn(onOpen);
  const [asksOtp, setAsksOtp] = useState(false);
  useEffect(() => {
    if (fault?.field !== 'otp') return;
    setAsksOtp(true);
    focusField(ids.otp);
  }, [fault]);
  function submit(event: TargetedEvent<HTMLFormElement>) {
    event.preventDefault();
    const found =
      code === null ? signInFaults(nip, password, words) : firstSignInFaults({ nip, code, password }, words);
    setFaults(found);
    if (found.nip) focusField(ids.nip);
    else if (found.code) focusField(ids.code);
    else if (found.password) focusField(ids.password);
    else void attempt({ nip, password, code: code ?? undefined, otp: asksOtp ? otp : undefined });
  }
  function switchWay() {
    setCode(code === null ? '' : null);
    setPassword('');
    setFaults({});
  }
  return (
    <form class="sign-in-form" method="post" noValidate onSubmit={submit}>
      {fault && (
        <Notice tone={fault.code === 'otp-needed' ? 'wait' : 'bad'} live="alert">
          {faultText(fault, all)}
        </Notice>
      )}
      <NipField
        id={ids.nip}
        label={words.nip}
        hint={ownNip === null && words.nipHint}
        error={faults.nip}
        value={nip}
        onValue={setNip}
        readOnly={ownNip !== null}
      />
      {code !== null && (
        <TextField
          id={ids.code}
          label={words.code}
          hint={words.codeHint}
          error={faults.code}
          value={code}
          onValue={setCode}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellcheck={false}
          maxLength={64}
        />
      )}
      <PasswordField
        id={ids.password}
        label={code === null ? words.password : words.newPassword}
        hint={code !== null && words.newPasswordHint}
        autoComplete={code === null ? 'current-password' : 'new-password'}
        name="password"
        enterKeyHint="go"
        error={faults.password}
        value={password}
        onValue={setPassword}
        revealLabel={words.reveal}
        concealLabel={words.conceal}
      />
      {asksOtp && code === null && (
        <TextField
          id={ids.otp}
          label={words.otp}
          hint={words.otpHint}
          value={otp}
          onValue={setOtp}
          autoComplete="one-time-code"
          spellcheck={false}
          maxLength={32}
        />
      )}
      <Button type="submit" tone="primary" wide busy={busy && words.busy}>
        {code === null ? words.submit : words.submitFirst}
      </Button>
      <Button tone="quiet" wide onClick={switchWay}>
        {code === null ? words.haveCode : words.havePassword}
      </Button>
    </form>
  );
}
