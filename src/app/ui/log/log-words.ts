import { useWords, useWordsOf } from '../../state/use-app.ts';
import { log as en } from '../../words/en/log.ts';
import { log as id } from '../../words/id/log.ts';
import type { Words } from '../../words/words.ts';

/** The words of all screens and this screen's own. */
export type LogWords = Words & { readonly log: typeof id };

export function useLogWords(): LogWords {
  return { ...useWords(), log: useWordsOf({ id, en }) };
}
