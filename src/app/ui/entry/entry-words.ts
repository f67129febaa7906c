import { useWords, useWordsOf } from '../../state/use-app.ts';
import { entry as en } from '../../words/en/entry.ts';
import { entry as id } from '../../words/id/entry.ts';
import type { Words } from '../../words/words.ts';

/** The words of all screens and this screen's own. */
export type EntryWords = Words & { readonly entry: typeof id };

export function useEntryWords(): EntryWords {
  return { ...useWords(), entry: useWordsOf({ id, en }) };
}
