import { readPeople } from '../queries/people-names.ts';
import { readResultTitles } from '../queries/result-titles.ts';
import { useApp, useEngine, useWords, useWordsOf } from '../state/use-app.ts';
import { useLive } from '../state/use-live.ts';
import { subjects as en } from '../words/en/subjects.ts';
import { subjects as id } from '../words/id/subjects.ts';
import type { Reading } from './subject.ts';

/** What records are read with on this device; undefined until its names are read. */
export function useReading(): Reading | undefined {
  const words = useWordsOf({ id, en });
  const { common } = useWords();
  const language = useApp((state) => state.language);
  const { database } = useEngine();
  const names = useLive(
    async () => ({ resultTitles: await readResultTitles(database), people: await readPeople(database) }),
    [database],
  );
  return names && { common, words, language, ...names };
}
