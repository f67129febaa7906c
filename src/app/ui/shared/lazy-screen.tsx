import type { ComponentType } from 'preact';
import { lazy } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { loadMended, reloadWhereServerAnswers } from '../../engine/load-mended.ts';
import { useApp, useWords } from '../../state/use-app.ts';
import { NotFetched } from './not-fetched.tsx';
import { Screen } from './screen.tsx';

/**
 * A screen whose code comes when it is first opened. Where it does not come, a sentence stands in its place with the way
 * on: the copy on the device is mended, and asked for again whenever the connection is back.
 */
export function lazyScreen<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(() => loadMended(load).catch(() => missingScreen(load)));
}

function missingScreen<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function MissingScreen(props) {
    const [, setTries] = useState(0);
    const again = async (isAsked: boolean) => {
      loaded = await loadMended(load).catch(() => null);
      setTries((tries) => tries + 1);
      if (loaded === null && isAsked) await reloadWhereServerAnswers();
    };
    useEffect(() => {
      const back = () => void again(false);
      addEventListener('online', back);
      return () => removeEventListener('online', back);
    }, []);
    if (loaded) {
      const Loaded = loaded;
      return <Loaded {...props} />;
    }
    return <Missing onAgain={() => void again(true)} />;
  };
}

function Missing({ onAgain }: { onAgain: () => void }) {
  const words = useWords().common;
  const isOpen = useApp(({ stage }) => stage.kind === 'open');
  const said = <NotFetched fault={{ code: 'unreachable' }} onAgain={onAgain} />;
  if (!isOpen) return <main>{said}</main>;
  return (
    <Screen title={words.notFetched} backTo="/">
      {said}
    </Screen>
  );
}
