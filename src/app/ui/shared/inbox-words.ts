import { useWords, useWordsOf } from '../../state/use-app.ts';
import { inbox as en } from '../../words/en/inbox.ts';
import { inbox as id } from '../../words/id/inbox.ts';
import type { Words } from '../../words/words.ts';

/** The words of all screens and this screen's own. */
export type InboxWords = Words & { readonly inbox: typeof id };

export function useInboxWords(): InboxWords {
  return { ...useWords(), inbox: useWordsOf({ id, en }) };
}
