import { useLocation } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { announce } from '../../state/app-state.ts';
import { useApp, useWords } from '../../state/use-app.ts';
import { LinkButton } from '../kit/link-button.tsx';
import { Notice } from '../kit/notice.tsx';
import { LanguageSwitch } from '../shared/language-switch.tsx';
import { SignInForm } from './sign-in-form.tsx';
import './sign-in.css';

/** The way in; for a person whose session has ended it opens the session again, and nothing else changes. */
export function SignInScreen() {
  const { common, signIn: words } = useWords();
  const stage = useApp((state) => state.stage);
  const { path, route } = useLocation();
  const session = stage.kind === 'open' ? stage.engine.session : null;
  const title = session ? words.againTitle : words.title;
  useEffect(() => {
    document.title = `${title} · ${common.appName}`;
  }, [title, common]);
  function leave() {
    if (session) announce(words.back);
    if (path === '/masuk') route('/', true);
  }
  return (
    <main class="sign-in">
      <header class="sign-in-head">
        <img src="/icons/icon.svg" width="72" height="72" alt="" />
        <p class="sign-in-name">{common.appName}</p>
        {session ? null : <p class="k-soft">{words.tagline}</p>}
      </header>
      <div class="sign-in-body">
        <h1 tabIndex={-1}>{title}</h1>
        {session && <Notice tone="wait">{words.again}</Notice>}
        <SignInForm key={session?.personId} ownNip={session?.nip ?? null} onOpen={leave} />
        {session ? (
          <LinkButton href="/" tone="quiet" wide>
            {words.later}
          </LinkButton>
        ) : (
          <p class="sign-in-note">{words.firstTime}</p>
        )}
      </div>
      <footer class="sign-in-foot">
        <LanguageSwitch label={words.language} hideLabel />
      </footer>
    </main>
  );
}
