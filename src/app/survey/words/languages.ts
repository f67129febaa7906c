import { words as id, type SurveyWords } from './id.ts';
import { ownValue } from '../../../std/own-value.ts';

const files = import.meta.glob<SurveyWords>(['./*.ts', '!./id.ts', '!./languages.ts'], {
  eager: true,
  import: 'words',
});

/** Every language that a citizen may choose: Indonesian first, then each file of this folder. */
export const languages: ReadonlyMap<string, SurveyWords> = new Map([
  ['id', id],
  ...Object.entries(files).map(([path, words]) => [path.slice(2, -3), words] as const),
]);

export const firstLanguage = 'id';

export function wordsIn(language: string): SurveyWords {
  return languages.get(language) ?? id;
}

/** A text of the questionnaire in this language, or in Indonesian where it has none. */
export function textIn(text: Readonly<Record<string, string>>, language: string): string {
  return ownValue(text, language) ?? text['id'] ?? '';
}
