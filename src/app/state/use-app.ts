import { useEffect, useState } from 'preact/hooks';
import { assert } from '../../std/assert.ts';
import type { Engine } from '../engine/engine.ts';
import type { Language, Words } from '../words/words.ts';
import { appStore, type AppState } from './app-state.ts';

/** A part of the view state; renders again when that part changes. */
export function useApp<T>(select: (state: AppState) => T): T {
  const [part, setPart] = useState(() => select(appStore.getState()));
  useEffect(() => {
    const look = () => setPart(() => select(appStore.getState()));
    look();
    return appStore.subscribe(look);
  }, []);
  return part;
}

/** The words of the chosen language. */
export function useWords(): Words {
  return useApp((state) => state.words);
}

/** The words of a screen that brings its own, in the chosen language. */
export function useWordsOf<W>(words: Readonly<Record<Language, W>>): W {
  return words[useApp((state) => state.language)];
}

/** The engine of the person who is signed in; only for screens shown then. */
export function useEngine(): Engine {
  const stage = useApp((state) => state.stage);
  assert(stage.kind === 'open', 'this screen is shown to a signed-in person only');
  return stage.engine;
}
