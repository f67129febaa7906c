import { CircleCheck } from 'lucide';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { appStore } from '../../state/app-state.ts';
import { useWords, useWordsOf } from '../../state/use-app.ts';
import { setup as en } from '../../words/en/setup.ts';
import { setup as id } from '../../words/id/setup.ts';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { LanguageSwitch } from '../shared/language-switch.tsx';
import { SetupForm } from './setup-form.tsx';
import type { SetupKind } from './setup-form-state.ts';
import './setup.css';

/** The first visit to an empty server: the sample district, or the organisation and its admin. */
export function SetupScreen() {
  const words = useWordsOf({ id, en });
  const { appName } = useWords().common;
  const [done, setDone] = useState<SetupKind | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${words.title} · ${appName}`;
  }, [words, appName]);
  useLayoutEffect(() => {
    if (done !== null) title.current?.focus();
  }, [done]);
  return (
    <main class="setup">
      <header class="setup-head">
        <img src="/icons/icon.svg" width="48" height="48" alt="" />
        <span>{appName}</span>
      </header>
      <h1 ref={title} tabIndex={-1}>
        {done === null ? words.title : words.doneTitle}
      </h1>
      {done === null ? (
        <>
          <p>{words.intro}</p>
          <SetupForm onDone={setDone} onAlreadyDone={toSignIn} />
        </>
      ) : (
        <EmptyState
          icon={CircleCheck}
          action={
            <Button tone="primary" onClick={toSignIn}>
              {words.toSignIn}
            </Button>
          }
        >
          {done === 'sample' ? words.doneSample : words.doneOrganisation}
        </EmptyState>
      )}
      <footer>
        <LanguageSwitch label={words.language} hideLabel />
      </footer>
    </main>
  );
}

function toSignIn() {
  appStore.setState({ stage: { kind: 'signed-out' } });
}
