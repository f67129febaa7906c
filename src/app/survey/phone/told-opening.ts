import type { SurveyOpening } from '../../../protocol/survey-visit.ts';
import { openingIn } from './visit-calls.ts';

/** The opening that the server wrote into the page; null where it did not, or somebody on the way changed it. */
export function readTold(page: Document): SurveyOpening | null {
  try {
    return openingIn(JSON.parse(page.getElementById('opening')?.textContent ?? ''));
  } catch {
    return null;
  }
}
