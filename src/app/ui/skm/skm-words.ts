import { useApp, useWordsOf } from '../../state/use-app.ts';
import { fixedText, numberText } from '../../state/format.ts';
import { skm as en } from '../../words/en/skm.ts';
import { skm as id } from '../../words/id/skm.ts';
import type { Language } from '../../words/words.ts';

/** Words of the report and its numbers in the chosen language. */
export function useSkmWords() {
  const words = useWordsOf({ id, en });
  const language: Language = useApp((state) => state.language);
  return {
    words,
    language,
    count: (n: number) => numberText(n, language),
    index: (ikm: number) => fixedText(ikm, 2, language),
    mean: (nrr: number, decimals = 2) => fixedText(nrr, decimals, language),
  };
}
