import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SurveyConfig } from './survey-config.ts';
import { firstLanguage, wordsIn } from '../words/languages.ts';
import type { SurveyWords } from '../words/id.ts';
import { freshSurvey, type SurveyState } from './survey-state.ts';

export interface SurveyContext {
  readonly config: SurveyConfig;
  readonly state: SurveyState;
  readonly change: (different: Partial<SurveyState>) => void;
  readonly next: () => void;
  readonly back: () => void;
  readonly language: string;
  readonly words: SurveyWords;
}

/** What the steps of one citizen's survey share. */
export const Survey = createContext<SurveyContext>({
  config: null as unknown as SurveyConfig,
  state: freshSurvey,
  change: () => undefined,
  next: () => undefined,
  back: () => undefined,
  language: firstLanguage,
  words: wordsIn(firstLanguage),
});

export function useSurvey(): SurveyContext {
  return useContext(Survey);
}
