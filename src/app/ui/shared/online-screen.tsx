import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../state/use-app.ts';
import type { Words } from '../../words/words.ts';
import { Skeleton } from '../kit/skeleton.tsx';
import { NotFetched } from './not-fetched.tsx';
import { Screen } from './screen.tsx';

/**
 * A screen of no use without a connection, which is therefore not kept on the device (`vite.config.ts` names their
 * folders). When it cannot be fetched, this says so in its place.
 */
export function onlineScreen(
  load: () => Promise<ComponentType>,
  place: keyof Words['common']['places'],
  backTo = '/lainnya',
): ComponentType {
  let loaded: ComponentType | null = null;
  return function OnlineScreen() {
    const words = useWords().common;
    const [state, setState] = useState<'loading' | 'missing' | 'here'>(loaded ? 'here' : 'loading');
    useEffect(() => {
      if (state !== 'loading') return;
      load().then(
        (screen) => {
          loaded = screen;
          setState('here');
        },
        () => setState('missing'),
      );
    }, [state]);
    const Loaded = loaded;
    if (state === 'here' && Loaded) return <Loaded />;
    return (
      <Screen title={words.places[place]} backTo={backTo}>
        {state === 'missing' ? (
          <NotFetched fault={{ code: 'unreachable' }} onAgain={() => setState('loading')} />
        ) : (
          <Skeleton label={words.loading} />
        )}
      </Screen>
    );
  };
}
